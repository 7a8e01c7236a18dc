package org.yaosu.dialogue.offline.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecombinationTest {

    @Test
    void theBeginningOfOneIsJoinedToTheEndOfAnotherWhereTheSameMarkStandsBetween() {
        assertThat(joined("是 的 ， 很 好看 。", "嗯 ， 推荐 给 你 。")).containsExactlyInAnyOrder("是 的 ， 推荐 给 你 。", "嗯 ， 很 好看 。",
                "是 的 ， 很 好看 。 嗯 ， 推荐 给 你 。", "嗯 ， 推荐 给 你 。 是 的 ， 很 好看 。", "是 的 ， 很 好看 。 推荐 给 你 。", "嗯 ， 推荐 给 你 。 很 好看 。");
    }

    @Test
    void aWholeReplyFollowsASentenceButNoComma() {
        assertThat(joined("你 好 。 看 过 吗 ？", "好 听")).contains("你 好 。 好 听").doesNotContain("好 听 你 好 。 看 过 吗 ？");
        assertThat(joined("你 好 ， 在 吗", "好 听")).isEmpty();
    }

    @Test
    void aReplyMayEndWithAnyOfItsSentencesButWithNoComma() {
        assertThat(all("好 ， 是 的 。 看 过 吗 ？", false)).containsExactly("好 ， 是 的 。");
    }

    @Test
    void noClauseComesTwice() {
        assertThat(joined("很 好看 。 看 过 吗 ？", "推荐 给 你 。 很 好看 ！")).noneMatch(reply -> reply.split("很 好看", -1).length > 2);
    }

    @Test
    void marksInARowEndOneClause() {
        assertThat(all("好 。 ！ 真 的 ！", false)).containsExactly("好 。 ！");
    }

    private static List<String> joined(String... replies) {
        List<List<String>> given = words(replies);
        return new Recombination(given).all().stream().filter(Recombination.Reply::joined).map(Recombination.Reply::words)
                .filter(reply -> !given.contains(reply)).map(reply -> String.join(" ", reply)).toList();
    }

    private static List<String> all(String reply, boolean joined) {
        return new Recombination(words(reply)).all().stream().filter(fresh -> fresh.joined() == joined).map(fresh -> String.join(" ", fresh.words())).toList();
    }

    private static List<List<String>> words(String... replies) {
        return Stream.of(replies).map(reply -> List.of(reply.split(" "))).toList();
    }
}
