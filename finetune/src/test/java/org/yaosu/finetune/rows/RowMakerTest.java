package org.yaosu.finetune.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.Label;
import org.yaosu.finetune.FinetuneSettings;
import org.yaosu.finetune.Forms;
import org.yaosu.finetune.rows.Remark.What;

class RowMakerTest {

    private static final Label ANN = new Label(Map.of("name", List.of("Ann"), "fruits", List.of("pear"), "stage", List.of("ripe")));
    private static final Label EMPTY = new Label(Map.of("shoes", List.of("red")));
    private static final int CHARACTERS = 120;

    private static ChatRow.Read chat(String text, Label... labels) {
        return new ChatRow.Read(new Chat("c", text, List.of(), Map.of()), List.of(labels));
    }

    private static RowMaker chats() {
        Inputs.Chats chats = new Inputs.Chats(chat -> chat.source().replace("noise", "").strip());
        return new RowMaker(new Answers(Forms.FRUIT), chats, chats, new FinetuneSettings(1, 10, CHARACTERS, "do"));
    }

    private static RowMaker summaries(Map<Long, String> replies) {
        return new RowMaker(new Answers(Forms.FRUIT), new Inputs.Summaries(replies), new Inputs.Chats(Chat::source), new FinetuneSettings(1, 10, CHARACTERS, "do"));
    }

    @Test
    void everyCustomerIsInTheOutputWithEveryKeyInTheOrderOfTheForm() {
        assertThat(chats().training(List.of(chat("a：hi", ANN, EMPTY)))).singleElement().satisfies(made -> {
            assertThat(made.row().output()).isEqualTo("[{\"name\":\"Ann\",\"fruits\":[\"pear\"],\"stage\":\"ripe\"},{\"name\":\"\",\"fruits\":[],\"stage\":\"\"}]");
            assertThat(made.row().input()).isEqualTo("a：hi");
            assertThat(made.row().instruction()).isEqualTo("do");
        });
    }

    @Test
    void keysThatNoFieldHasAreTold() {
        assertThat(new Answers(Forms.FRUIT).unknown(List.of(ANN, EMPTY))).containsExactly("shoes");
    }

    @Test
    void aRowThatIsTooLongIsShortenedAndToldWithItsLengths() {
        RowMaker maker = chats();
        List<Made> rows = maker.training(List.of(chat("a：hi", ANN), chat("a：" + "x".repeat(80) + "\nb：bye", ANN)));

        assertThat(rows.get(1).row().input()).isEqualTo("b：bye");
        assertThat(maker.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.chat()).isEqualTo(2);
            assertThat(remark.what()).isEqualTo(What.SHORTENED);
            assertThat(remark.words()).contains("characters, of which a row may have 120; the oldest messages were left out").endsWith("are there");
        });
        assertThat(rows).allSatisfy(made -> assertThat(made.row().input().length() + made.row().output().length()).isLessThanOrEqualTo(CHARACTERS));
    }

    @Test
    void anOutputThatAloneIsTooLongIsLeftOut() {
        RowMaker maker = chats();

        assertThat(maker.training(List.of(chat("a：hi", new Label(Map.of("name", List.of("x".repeat(CHARACTERS)))))))).isEmpty();
        assertThat(maker.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.what()).isEqualTo(What.LEFT_OUT);
            assertThat(remark.words()).contains("its output alone has");
        });
    }

    @Test
    void aChatThatNobodySummarisedIsLeftOutOfTrainingAndTold() {
        RowMaker maker = summaries(Map.of(2L, "# Ann"));

        assertThat(maker.training(List.of(chat("a：hi", ANN), chat("b：ho", ANN)))).extracting(made -> made.row().input()).containsExactly("# Ann");
        assertThat(maker.remarks()).containsExactly(new Remark(1, What.UNANSWERED, "no model has summarised it"));
    }

    @Test
    void aChatThatNobodySummarisedIsTestedAsItIs() {
        RowMaker maker = summaries(Map.of(2L, "# Ann"));

        assertThat(maker.test(List.of(chat("a：hi"), chat("b：ho", ANN)))).containsExactly(new TestRow("a：hi", "-"), new TestRow("# Ann", Forms.ANSWER));
        assertThat(maker.remarks()).singleElement().extracting(Remark::what).isEqualTo(What.UNANSWERED);
    }

    @Test
    void aChatOfWhichNothingIsLeftKeepsItsPlaceAmongTestsAndIsNotTrainedWith() {
        RowMaker maker = chats();

        assertThat(maker.test(List.of(chat("noise"), chat("b：ho")))).extracting(TestRow::input).containsExactly("noise", "b：ho");
        assertThat(chats().training(List.of(chat("noise", ANN)))).isEmpty();
    }

    @Test
    void aChatWithoutLabelsIsLeftOutOfTraining() {
        RowMaker maker = chats();

        assertThat(maker.training(List.of(chat("a：hi")))).isEmpty();
        assertThat(maker.remarks()).singleElement().extracting(Remark::what).isEqualTo(What.LEFT_OUT);
    }

    @Test
    void aTargetThatIsTooLongLeavesRoomForItsChat() {
        RowMaker maker = chats();

        assertThat(maker.test(List.of(chat("a：hi", new Label(Map.of("name", List.of("x".repeat(CHARACTERS)))))))).containsExactly(new TestRow("a：hi", "-"));
        assertThat(maker.remarks()).singleElement().extracting(Remark::what).isEqualTo(What.REPLACED);
    }

    @Test
    void halvesOfSurrogatesAreReplaced() {
        assertThat(chats().training(List.of(chat("a：\ud83d!", ANN)))).singleElement().extracting(made -> made.row().input()).isEqualTo("a：?!");
    }
}
