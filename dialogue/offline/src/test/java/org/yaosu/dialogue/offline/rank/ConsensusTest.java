package org.yaosu.dialogue.offline.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsensusTest {

    private static final double PRICE = 0.3;
    private static final double SHARPNESS = 0.4;

    @Test
    void withAgreementWhatIsMostLikeTheOthersWins() {
        assertThat(order(1, candidate("不知道", 10.1), candidate("很好看", 10), candidate("好看", 10))).first().isEqualTo(List.of("很好看"));
    }

    @Test
    void withoutAgreementTheBestMatchWins() {
        assertThat(order(0, candidate("不知道", 10.1), candidate("很好看", 10), candidate("好看", 10))).first().isEqualTo(List.of("不知道"));
    }

    /**
     * Likelihoods are 1, 1/2 and 1/4; a price of half a character leaves for each pair twice what they share less half of what both have:
     * ab with itself 2, with abc 1.5, with d -1.5; abc with itself 3, with d -2; d with itself 1. So ab has 2 + 1.5/2 - 1.5/4 = 2.375, abc has
     * 1.5 + 3/2 - 2/4 = 2.5, and d has -1.5 - 2/2 + 1/4 = -2.25.
     */
    @Test
    void theOrderIsTheOneThatIsFoundByHand() {
        Consensus consensus = new Consensus(1, 0.5, Math.log(2));

        assertThat(consensus.order(List.of(candidate("d", 1), candidate("ab", 3), candidate("abc", 2))))
                .containsExactly(List.of("abc"), List.of("ab"), List.of("d"));
        // With d three times as likely, ab has 1.625 and abc 1.5.
        assertThat(consensus.order(List.of(candidate("d", 1), candidate("d", 1), candidate("d", 1), candidate("ab", 3), candidate("abc", 2))))
                .containsExactly(List.of("ab"), List.of("abc"), List.of("d"));
    }

    @Test
    void whatWasSaidOftenCountsAsOftenButIsOrderedOnce() {
        assertThat(order(1, candidate("很好看", 10), candidate("不知道", 10), candidate("不知道", 10), candidate("不知道", 10)))
                .containsExactly(List.of("不知道"), List.of("很好看"));
    }

    @Test
    void nothingIsOrderedOfNothing() {
        assertThat(order(1)).isEmpty();
    }

    @Test
    void whatSeveralAgreeOnIsJoinedThoughNobodySaidItAll() {
        assertThat(order(1, reply("是 的 ， 好看 。", 10), reply("是 的 ， 他 叫 张三丰 。", 10), reply("你 知道 吗 ， 好看 。", 10), reply("她 演 的 ， 他 叫 张三丰 。", 10)))
                .contains(List.of("是", "的", "，", "好看", "。", "他", "叫", "张三丰", "。"));
    }

    @Test
    void withoutAgreementNothingThatNobodySaidWins() {
        assertThat(order(0, reply("是 的 ， 好看 。", 10), reply("嗯 ， 推荐 给 你 。", 9))).first().isEqualTo(List.of("是", "的", "，", "好看", "。"));
    }

    private static List<List<String>> order(double agreement, Candidate... candidates) {
        return new Consensus(agreement, PRICE, SHARPNESS).order(Stream.of(candidates).toList());
    }

    private static Candidate reply(String words, double match) {
        return new Candidate(List.of(words.split(" ")), match);
    }

    private static Candidate candidate(String text, double match) {
        return new Candidate(List.of(text), match);
    }
}
