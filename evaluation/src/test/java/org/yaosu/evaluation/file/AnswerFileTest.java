package org.yaosu.evaluation.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Span;
import org.yaosu.api.record.Evidence;
import org.yaosu.evaluation.file.Answers.AnsweredChat;
import org.yaosu.evaluation.file.Answers.Grounds;
import org.yaosu.evaluation.file.Gold.GoldChat;
import org.yaosu.evaluation.score.Records;

class AnswerFileTest {

    @TempDir
    Path folder;

    private Answers read(String json) throws IOException {
        return AnswerFile.read(Files.writeString(folder.resolve("submit.json"), json), Records.FORM);
    }

    private List<String> values(String value, String key) throws IOException {
        return read("[{\"infos\": [{\"" + key + "\": " + value + "}], \"index\": 1}]").chats().get(1).labels().get(0).values().get(key);
    }

    private List<String> warnings(String value, String key) throws IOException {
        return read("[{\"infos\": [{\"" + key + "\": " + value + "}]}]").warnings();
    }

    private static Gold gold(int chats) {
        return new Gold("gold.json", chats, IntStream.rangeClosed(1, chats)
                .mapToObj(i -> new GoldChat(i, new Chat(Integer.toString(i), "你好", List.of(), Map.of()), List.of(Records.record()))).toList(), List.of());
    }

    @Test
    void aSubmissionIsMatchedByItsIndex() throws IOException {
        Answers answers = read("[{\"infos\": [{\"名\": \"杜若\"}], \"index\": 2}, {\"infos\": [{\"名\": \"沈禾\", \"类\": [\"甲\"]}], \"index\": 1}]");
        assertThat(answers.match(gold(2)).labels()).containsExactly(List.of(Records.record("名", "沈禾", "类", "甲")), List.of(Records.record("名", "杜若")));
        assertThat(answers.warnings()).isEmpty();
    }

    @Test
    void rowsWithoutAnIndexAreMatchedByTheirOrder() throws IOException {
        assertThat(read("[{\"infos\": [{\"名\": \"沈禾\"}]}, {\"infos\": [{\"名\": \"杜若\"}]}]").match(gold(2)).labels())
                .containsExactly(List.of(Records.record("名", "沈禾")), List.of(Records.record("名", "杜若")));
    }

    @Test
    void recordLinesHaveWhatTheirValuesRestOn() throws IOException {
        Answers answers = read("{\"index\":1,\"id\":\"a\",\"records\":[{\"类\":{\"value\":[\"甲\",\"乙\"],\"found\":["
                + "{\"text\":\"甲\",\"confidence\":0.9,\"evidence\":[{\"start\":1,\"end\":3,\"text\":\"你好\"}]},{\"text\":\"乙\",\"confidence\":0.4,\"evidence\":[]}]},"
                + "\"名\":{\"value\":\"\"}}]}\n{\"index\":2,\"error\":\"broken\"}\n");
        AnsweredChat chat = answers.chats().get(1);
        assertThat(chat.id()).contains("a");
        assertThat(chat.records().get(0).label().values()).containsEntry("类", List.of("甲", "乙"));
        assertThat(chat.records().get(0).grounds()).isEqualTo(Map.of("类", new Grounds(0.4, List.of(new Evidence(new Span(1, 3), "你好")))));
        assertThat(answers.chats().get(2).records()).isEmpty();
        assertThat(answers.warnings()).isEmpty();
    }

    @Test
    void evidenceThatIsNotInTheChatIsAWarningThatQuotesNothing() throws IOException {
        String line = "{\"index\":1,\"records\":[{\"名\":{\"value\":\"好\",\"found\":[{\"confidence\":1,\"evidence\":[{\"start\":%d,\"end\":%d,\"text\":\"好\"}]}]}}]}";
        assertThat(read(String.format(line, 1, 2)).match(gold(1)).warnings()).isEmpty();
        assertThat(read(String.format(line, 0, 1)).match(gold(1)).warnings()).singleElement().asString().contains("other words than the chat").doesNotContain("好");
        assertThat(read(String.format(line, 2, 3)).match(gold(1)).warnings()).singleElement().asString().contains("other words than the chat");
    }

    @Test
    void aKeyOfNoFieldIsShownSafelyAndInPart() throws IOException {
        assertThat(warnings("\"\"", "\\u001b[2J" + "谁".repeat(5000))).singleElement().asString()
                .contains("no field has the key ?[2J谁").contains("...").hasSizeLessThan(200).doesNotContain("\u001b");
    }

    @Test
    void aMissingChatIsNoRecordAndAWarning() throws IOException {
        Answers.Matched matched = read("[{\"infos\": [{\"名\": \"沈禾\"}], \"index\": 2}]").match(gold(3));
        assertThat(matched.labels()).containsExactly(List.of(), List.of(Records.record("名", "沈禾")), List.of());
        assertThat(matched.warnings()).singleElement().asString().contains("submit.json: the chat is not there", "(2 times, first in chat 1)");
    }

    @Test
    void aChatWithoutARecordIsAWarning() throws IOException {
        assertThat(read("[{\"infos\": [], \"index\": 1}]").match(gold(1)).warnings()).singleElement().asString().contains("chat 1: the chat has no record");
    }

    @Test
    void anotherIdIsAWarning() throws IOException {
        assertThat(read("{\"index\":1,\"id\":\"other\",\"records\":[{}]}").match(gold(1)).warnings()).singleElement().asString().contains("another id");
    }

    @Test
    void aChatThatGoldDoesNotHaveIsRefused() throws IOException {
        Answers answers = read("[{\"infos\": [{}], \"index\": 3}]");
        assertThatThrownBy(() -> answers.match(gold(2))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chat 3").hasMessageContaining("2 chats");
    }

    @Test
    void anIndexTwiceIsRefused() {
        assertThatThrownBy(() -> read("[{\"infos\": [], \"index\": 1}, {\"infos\": [], \"index\": 1}]"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("row 2").hasMessageContaining("chat 1 was answered before");
    }

    @Test
    void anIndexThatIsNoPlaceIsRefused() {
        for (String index : List.of("0", "-1", "\"1\"", "1.5", "null")) {
            assertThatThrownBy(() -> read("[{\"infos\": [], \"index\": " + index + "}]")).as(index)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("row 1").hasMessageContaining("index");
        }
    }

    @Test
    void aTextWhereAListIsExpectedIsItsOneItem() throws IOException {
        assertThat(values("\"甲、乙\"", "类")).containsExactly("甲、乙");
        assertThat(warnings("\"甲、乙\"", "类")).singleElement().asString().contains("submit.json, chat 1: 类 is a text");
        assertThat(warnings("\"\"", "类")).isEmpty();
    }

    @Test
    void anObjectWhereAListIsExpectedIsNothing() throws IOException {
        assertThat(values("{\"甲\": 1}", "类")).isEmpty();
        assertThat(warnings("{\"甲\": 1}", "类")).singleElement().asString().contains("类 has an object");
        assertThat(values("[\"甲\", {\"乙\": 1}]", "类")).containsExactly("甲");
    }

    @Test
    void aNumberIsItsText() throws IOException {
        assertThat(values("13800000412", "名")).containsExactly("13800000412");
        assertThat(warnings("13800000412", "名")).singleElement().asString().contains("a number").doesNotContain("1380");
        assertThat(values("[1, true]", "类")).containsExactly("1", "true");
    }

    @Test
    void nullIsNothing() throws IOException {
        assertThat(values("null", "名")).isEmpty();
        assertThat(warnings("null", "名")).singleElement().asString().contains("null");
    }

    @Test
    void aListWhereATextIsExpectedIsNoted() throws IOException {
        assertThat(values("[\"沈禾\", \"杜若\"]", "名")).containsExactly("沈禾", "杜若");
        assertThat(warnings("[\"沈禾\", \"杜若\"]", "名")).singleElement().asString().contains("joined");
    }

    @Test
    void aKeyThatNoFieldHasIsNotedOnce() throws IOException {
        assertThat(read("[{\"infos\": [{\"别\": \"甲\"}, {\"别\": \"乙\"}]}]").warnings()).singleElement().asString().contains("2 times, first in chat 1", "别");
    }

    @Test
    void recordsThatAreNoneAreNoted() throws IOException {
        assertThat(read("[{\"infos\": {\"名\": \"沈禾\"}}]").chats().get(1).labels()).containsExactly(Records.record("名", "沈禾"));
        assertThat(read("[{\"infos\": [\"沈禾\"]}]").warnings()).singleElement().asString().contains("a text where a record is expected");
        assertThat(read("[{\"infos\": \"沈禾\"}]").warnings()).singleElement().asString().contains("a text");
    }

    @Test
    void whatIsNoFileOfRecordsIsRefused() {
        assertThatThrownBy(() -> read("[1]")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("row 1 has neither");
        assertThatThrownBy(() -> read("[{\"chat_text\": \"你好\"}]")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("row 1 has neither");
        assertThatThrownBy(() -> read(" ")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is empty");
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsPlaceButNotItsText() {
        assertThatThrownBy(() -> read("[{\"infos\": [\n secret")).isInstanceOf(IOException.class)
                .hasMessageContaining("is not JSON (line 2").hasMessageNotContaining("secret");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> AnswerFile.read(folder.resolve("none.json"), Records.FORM)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("none.json does not exist");
        assertThatThrownBy(() -> AnswerFile.read(folder, Records.FORM)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> AnswerFile.read(folder.getRoot(), Records.FORM)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is a folder");
    }
}
