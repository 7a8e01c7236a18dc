package org.yaosu.dialogue.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.ResponderException;
import org.yaosu.dialogue.offline.index.Corpora;
import org.yaosu.dialogue.segmentation.WordSegmenter;

@Timeout(60)
class OfflineResponderTest {

    private static final List<List<String>> FILM = List.of(List.of("星夜列车", "类型", "悬疑片"), List.of("星夜列车", "导演", "林远山"), List.of("林远山", "职业", "导演"));
    private static final List<List<String>> OTHER_FILM = List.of(List.of("南岸灯火", "类型", "爱情片"), List.of("南岸灯火", "导演", "周一帆"), List.of("周一帆", "职业", "演员"));
    private static final List<String> WAY = List.of("寒暄", "问天气", "再见");

    @TempDir
    Path folder;
    private Path index;
    private OfflineResponder learned;

    @BeforeEach
    void place() {
        index = folder.resolve("index");
        learned = responder(Optional.of(index));
    }

    @AfterEach
    void close() throws IOException {
        learned.deactivate();
    }

    @Test
    void chitchatIsAnsweredAsItWasBefore() throws IOException {
        Corpora.index(index, Corpora.row(Requests.chitchat("今 天 好 冷"), "多 穿 点"), Corpora.row(Requests.chitchat("晚 饭 吃 什 么"), "面 条"));

        assertThat(reply(Requests.chitchat("今天真的好冷啊"))).isEqualTo("多 穿 点");
    }

    @Test
    void knowledgeIsToldOfTheRequestsFactsNotOfTheCorpus() throws IOException {
        Corpora.index(index, Corpora.row(Requests.knowledge("南岸灯火", "周一帆", OTHER_FILM, "你 喜欢 看 电影 吗 ？"), "喜欢 ， 南岸灯火 是 周一帆 拍 的 爱情片 。"));

        assertThat(reply(Requests.knowledge("星夜列车", "林远山", FILM, "你 喜欢 看 电影 吗 ？"))).isEqualTo("喜欢 ， 星夜列车 是 林远山 拍 的 悬疑片 。");
    }

    @Test
    void nobodyIsGreetedInTheMiddleOfAConversation() throws IOException {
        Corpora.index(index, Corpora.row(Requests.recommend(WAY, List.of(), "[1] 你 好", "早", "[2] 今天 天气 怎么样"), "你 好 呀 ， 很 高兴"),
                Corpora.row(Requests.recommend(WAY, List.of(), "[1] 早", "早", "[2] 冷 吗"), "晴 ， 不 冷"));

        assertThat(reply(Requests.recommend(WAY, List.of(), "[1] 你 好", "早", "[2] 今天 天气 如何"))).startsWith("晴");
    }

    @Test
    void aTurnThatANameWasCutOutOfIsNotLearned() throws IOException {
        Corpora.index(index, Corpora.row(Requests.chitchat("今 天 好 冷"), "叫 《 》 ， 好 看"), Corpora.row(Requests.chitchat("晚 饭 吃 什 么"), "面 条"));

        assertThat(reply(Requests.chitchat("今天真的好冷啊"))).doesNotContain("《");
    }

    @Test
    void recommendationsFollowTheGoalUnderWay() throws IOException {
        Corpora.index(index, Corpora.row(Requests.recommend(WAY, List.of(), "[1] 你 好", "你 好 呀", "[2] 今天 天气 怎么样"), "晴 ， 不 冷"),
                Corpora.row(Requests.recommend(WAY, List.of(), "[1] 你 好"), "你 好 呀 ， 很 高兴"));

        assertThat(reply(Requests.recommend(WAY, List.of(), "[1] 您 好", "早", "[2] 天气 如何"))).isEqualTo("晴 ， 不 冷");
    }

    @Test
    void aRequestWithoutBlanksIsAnsweredAlike() throws IOException {
        Corpora.index(index, Corpora.row(Requests.knowledge("南岸灯火", "周一帆", OTHER_FILM, "你 喜欢 看 电影 吗 ？"), "喜欢 ， 南岸灯火 是 周一帆 拍 的 爱情片 。"),
                Corpora.row(Requests.knowledge("南岸灯火", "周一帆", OTHER_FILM, "谁 拍 的 ？"), "周一帆"));
        List<List<String>> separated = FILM.stream().map(triple -> triple.stream().map(text -> text.replace("星夜", "星夜 ")).toList()).toList();

        String reply = reply(Requests.knowledge("星夜 列车", "林远山", separated, "你 喜欢 看 电影 吗 ？"));

        assertThat(reply(Requests.knowledge("星夜列车", "林远山", FILM, "你喜欢看电影吗？")).replace(" ", "")).isEqualTo(reply.replace(" ", "")).contains("星夜列车");
    }

    @Test
    void noFarewellIsSaidBeforeItsGoal() throws IOException {
        Corpora.index(index, Corpora.row(Requests.recommend(WAY, List.of(), "[1] 你 好"), "那 先 这样 ， 再见"));

        assertThat(reply(Requests.recommend(WAY, List.of(), "[1] 你 好"))).doesNotContain("再见");
        assertThat(reply(Requests.recommend(WAY, List.of(), "[3] 你 好"))).contains("再见");
    }

    @Test
    void noReplyIsRepeated() throws IOException {
        Corpora.index(index, Corpora.row(Requests.chitchat("今 天 好 冷"), "多 穿 点"));
        List<String> history = new ArrayList<>();

        for (int i = 0; i < 4; i++) {
            history.add("今天好冷");
            String reply = reply(Requests.chitchat(history.toArray(String[]::new))).replace(" ", "");
            assertThat(history).doesNotContain(reply);
            history.add(reply);
        }
    }

    @Test
    void noReplyIsRepeatedWhereItCameBackWithoutBlanks() throws IOException {
        List<List<String>> none = List.of();
        Corpora.index(index, Corpora.row(Requests.recommend(WAY, none, "[1] 你 好"), "很 高 兴 认 识 你"), Corpora.row(Requests.recommend(WAY, none, "[1] 你 好 呀"), "早"));

        assertThat(reply(Requests.recommend(WAY, none, "[1] 你 好", "很高兴认识你", "你 好"))).isEqualTo("早");
    }

    @Test
    void theOptionsIndexIsPreferred() throws IOException {
        Path other = folder.resolve("other");
        Corpora.index(index, Corpora.row(Requests.chitchat("冷"), "一"));
        Corpora.index(other, Corpora.row(Requests.chitchat("冷"), "二"));

        assertThat(learned.respond(Requests.chitchat("冷"), new DialogueOptions(Optional.empty(), Optional.of(other), DialogueOptions.DEFAULT.timeLimit()))).hasValue("二");
    }

    @Test
    void aMissingIndexIsSaid() {
        assertThatExceptionOfType(ResponderException.class).isThrownBy(() -> reply(Requests.chitchat("冷"))).withMessageContaining(index.toString());
    }

    @Test
    void withoutAnIndexThereIsAPlainReplyToAnything() {
        assertThat(oddRequests()).allSatisfy(request -> assertPlain(responder(Optional.empty()).respond(request, DialogueOptions.DEFAULT)));
    }

    @Test
    void withAnIndexThereIsAReplyToAnything() throws IOException {
        Corpora.index(index, Corpora.row(Requests.recommend(WAY, FILM, "[1] 你 好"), "星夜列车 很 好看"), Corpora.row(Requests.knowledge("星夜列车", "林远山", FILM), "看 过 星夜列车 吗"));

        assertThat(oddRequests()).allSatisfy(request -> assertPlain(learned.respond(request, DialogueOptions.DEFAULT)));
    }

    private static void assertPlain(Optional<String> reply) {
        assertThat(reply).hasValueSatisfying(text -> assertThat(text).isNotBlank().doesNotContain("  ", "\n", "\uE000").isEqualTo(text.strip()));
    }

    private static Stream<DialogueRequest> oddRequests() {
        List<List<String>> triples = List.of(List.of(), List.of("甲"), List.of("甲", "乙"), List.of("", "", "值"), List.of("甲", "乙", ""), List.of("甲", "乙", "丙", "丁"), List.of("甲", "\n", "a\nb"));
        return Stream.of(List.<String>of(), List.of(""), List.of("\u3000", " "), List.of("[1]"), List.of("\uE0000", "\uE000with.类型 \uE0000.类型"), List.of("😀𠮷"), List.of("\uD83D"))
                .flatMap(history -> Stream.of(DialogueRequest.CHITCHAT, DialogueRequest.KNOWLEDGE, DialogueRequest.RECOMMEND)
                        .flatMap(subtrack -> Stream.of(List.<List<String>>of(), triples)
                                .flatMap(knowledge -> Stream.of(List.<List<String>>of(), List.of(List.<String>of()), List.of(List.of("START", "甲", "")), List.of(List.of("再见")))
                                        .map(goal -> new DialogueRequest(subtrack, Map.of("姓名", List.of(""), "喜好", List.of()), "", goal, knowledge, history)))));
    }

    @Test
    void aSignOfSlotsInATextIsNoSlot() throws IOException {
        Corpora.index(index, Corpora.row(Requests.knowledge("南岸灯火", "周一帆", OTHER_FILM, "好"), "\uE0001 真 好"));

        assertThat(reply(Requests.knowledge("星夜列车", "林远山", FILM, "好"))).isEqualTo("\uFFFD1 真 好");
    }

    @ParameterizedTest
    @ValueSource(strings = {DialogueRequest.CHITCHAT, DialogueRequest.KNOWLEDGE, DialogueRequest.RECOMMEND})
    void hugeRequestsAreAnswered(String subtrack) throws IOException {
        Corpora.index(index, Corpora.row(Requests.chitchat("今 天 好 冷"), "多 穿 点"), Corpora.row(Requests.recommend(WAY, FILM, "[1] 你 好"), "星夜列车 很 好看"),
                Corpora.row(Requests.knowledge("星夜列车", "林远山", FILM, "你 好"), "看 过 星夜列车 吗 ？ 悬疑片"));
        List<List<String>> triples = IntStream.range(0, 10_000).mapToObj(i -> List.of("星夜列车", i % 2 == 0 ? "类型" : "评论", "第" + i + "句话")).toList();
        List<String> turns = new ArrayList<>(IntStream.range(0, 1000).mapToObj(i -> "第" + i + "句 你 好").toList());
        turns.add("今天好冷。你好呀，看电影吗？".repeat(100_000 / 14));

        assertPlain(learned.respond(new DialogueRequest(subtrack, Map.of(), "", List.of(List.of("START", "星夜列车", "林远山")), triples, turns), DialogueOptions.DEFAULT));
    }

    private String reply(DialogueRequest request) {
        return learned.respond(request, DialogueOptions.DEFAULT).orElseThrow();
    }

    private static OfflineResponder responder(Optional<Path> index) {
        return new OfflineResponder(new OfflineSettings(index, OfflineSettings.CONSENSUS, OfflineSettings.CANDIDATES), new WordSegmenter());
    }
}
