package org.yaosu.dialogue.offline.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.dialogue.offline.Requests;
import org.yaosu.dialogue.offline.scene.Fact;
import org.yaosu.dialogue.offline.scene.Line;
import org.yaosu.dialogue.offline.scene.Scene;
import org.yaosu.dialogue.offline.scene.Slots;

class FillingTest {

    private static final String TOPIC = Slots.slot("0");
    private static final String REVIEW = Slots.slot("0.评论");
    private static final Slots SLOTS = new Slots(List.of(new Fact(TOPIC, List.of("星夜", "列车")),
            new Fact(REVIEW, List.of("一部", "让", "人", "看", "完", "还", "想", "看", "的", "片")), new Fact(REVIEW, List.of("不错"))));

    @Test
    void aPatternIsFilledWithWhatItsTextNamed() {
        List<String> words = List.of("星夜", "列车", "不错");

        assertThat(new Filling(scene("一部让人看完还想看的片")).fill(SLOTS.generalise(words))).hasValue(words);
    }

    @Test
    void twoSlotsOfAKindAreFilledWithTwoFacts() {
        assertThat(filling().fill(List.of(REVIEW, "，", REVIEW)).map(words -> String.join("", words))).hasValue("一部让人看完还想看的片，不错");
    }

    @Test
    void aPatternWithMoreSlotsThanFactsCannotBeFilled() {
        assertThat(filling().fill(List.of(REVIEW, REVIEW, REVIEW))).isEmpty();
    }

    @Test
    void aPatternWithASlotThatTheRequestLacksCannotBeFilled() {
        assertThat(filling().fill(List.of(Slots.slot("0.导演")))).isEmpty();
    }

    @Test
    void aTopicMayBeNamedTwice() {
        assertThat(filling().fill(List.of(TOPIC, "就是", TOPIC))).hasValue(List.of("星夜", "列车", "就是", "星夜", "列车"));
    }

    @Test
    void whatHasNotBeenSaidComesFirst() {
        assertThat(new Filling(scene("听说 不错")).fill(List.of(REVIEW))).hasValueSatisfying(words -> assertThat(words).startsWith("一部"));
        assertThat(new Filling(scene("一部 让 人 看 完 还 想 看 的 片")).fill(List.of(REVIEW))).hasValue(List.of("不错"));
    }

    @Test
    void noStatementIsRepeatedButAWordMayBe() {
        Filling filling = new Filling(scene("一部 让 人 看 完 还 想 看 的 片", "不错"));

        assertThat(filling.fill(List.of(REVIEW))).hasValue(List.of("不错"));
        assertThat(filling.fill(List.of(REVIEW, REVIEW))).isEmpty();
    }

    private static Filling filling() {
        return new Filling(scene());
    }

    private static Scene scene(String... history) {
        DialogueRequest request = Requests.chitchat(history);
        return Scene.of(request, Stream.of(history).map(Line::of).toList(), SLOTS);
    }
}
