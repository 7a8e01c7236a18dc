package org.yaosu.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaosu.api.format.ChatFormatException;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.ChatSource;

class ContestJsonReaderTest {

    private final ContestJsonReader reader = new ContestJsonReader();

    @Test
    void aChatHasItsTextAndItsTurns() throws IOException {
        List<ChatRow> rows = read("[{\"chat_text\": \"小林：在吗\\n客服：在的\", \"infos\": [{\"x\": [1, {}]}], \"other\": null}]");

        assertThat(rows).hasSize(1);
        assertThat(Rows.chat(rows.get(0)).source()).isEqualTo("小林：在吗\n客服：在的");
        assertThat(Rows.chat(rows.get(0)).turns()).extracting("speaker").containsExactly("小林", "客服");
    }

    @Test
    void theIdIsTheFilesOwnOrElseTheChatsNumber() throws IOException {
        List<ChatRow> rows = read("[{\"id\": \"A-7\", \"chat_text\": \"嗨\"}, {\"id\": 42, \"chat_text\": \"嗨\"}, {\"chat_text\": \"嗨\"},"
                + "{\"id\": null, \"chat_text\": \"嗨\"}, {\"id\": [5], \"chat_text\": \"嗨\"}, {\"id\": \" \", \"chat_text\": \"嗨\"}]");

        assertThat(rows).extracting(row -> Rows.chat(row).id()).containsExactly("A-7", "42", "3", "4", "5", "6");
    }

    @Test
    void aRowWithoutUsableTextIsRejectedWithItsTypeAndPlaceAndTheOthersAreRead() throws IOException {
        List<ChatRow> rows = read("[{\"chat_text\": 12}, 7, {\"infos\": []}, {\"chat_text\": \" \\n\"}, {\"chat_text\": null},"
                + " [1, [2]], \"x\", {\"chat_text\": {\"a\": 1}}, {\"chat_text\": \"好\"}]");

        assertThat(rows.subList(0, 8)).extracting(Rows::reason).containsExactly(
                "chat_text is a number, not text (byte 15)",
                "it is a number, not an object with chat_text (byte 20)",
                "chat_text is missing (byte 23)",
                "chat_text is empty (byte 52)",
                "chat_text is null, not text (byte 74)",
                "it is an array, not an object with chat_text (byte 81)",
                "it is text, not an object with chat_text (byte 91)",
                "chat_text is an object, not text (byte 110)");
        assertThat(Rows.chat(rows.get(8)).id()).isEqualTo("9");
    }

    @Test
    void aTextThatStandsTwiceIsRejectedBecauseNobodyKnowsWhichIsMeant() throws IOException {
        List<ChatRow> rows = read("[{\"chat_text\": \"甲\", \"chat_text\": \"乙\"}, {\"chat_text\": \"丙\"}]");

        assertThat(Rows.reason(rows.get(0))).isEqualTo("chat_text stands twice in one object (byte 35)");
        assertThat(Rows.chat(rows.get(1)).source()).isEqualTo("丙");
    }

    @Test
    void anEmptyArrayHasNoRows() throws IOException {
        assertThat(read(" [ ] \n")).isEmpty();
    }

    @Test
    void anEmptyFileSaysWhatIsExpected() {
        assertThatThrownBy(() -> read("")).isInstanceOf(ChatFormatException.class)
                .hasMessage("the file is empty: expected a JSON array of objects with chat_text");
        assertThatThrownBy(() -> read(" \n\t")).hasMessageStartingWith("the file is empty");
        assertThatThrownBy(() -> read("\ufeff")).hasMessageStartingWith("the file is empty");
    }

    @Test
    void aSingleObjectIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> read("{\"chat_text\": \"小林：在吗\"}")).isInstanceOf(ChatFormatException.class)
                .hasMessageContainingAll("an object", "expected a JSON array", "put [ and ] around", "JSON Lines");
    }

    @Test
    void otherTopLevelsAreRefusedByName() {
        assertThatThrownBy(() -> read("\"x\"")).isInstanceOf(ChatFormatException.class).hasMessageContaining("starts with text");
        assertThatThrownBy(() -> read("3")).isInstanceOf(ChatFormatException.class).hasMessageContaining("starts with a number");
    }

    @Test
    void brokenJsonIsToldByPlaceInOurWordsAndRowsBeforeStayGood() throws IOException {
        ChatSource source = open("[{\"chat_text\": \"甲：一\"},\n {\"chat_text\" \"乙\"}]");

        assertThat(source.next()).isPresent();
        assertThatThrownBy(source::next).isInstanceOf(ChatFormatException.class)
                .hasMessage("broken JSON at byte 43, line 2, column 15 (in bytes): '\"' where a colon is expected");
        assertThatThrownBy(source::next).as("it stays broken").isInstanceOf(ChatFormatException.class);
    }

    @Test
    void everyKindOfBrokenJsonHasItsOwnWords() {
        assertBroken("[{\"chat_text\": \"甲", "it ends inside a text");
        assertBroken("[{\"chat_text\": \"甲\"}", "it ends before its last bracket is closed");
        assertBroken("[{\"chat_text\": \"甲\"} {", "'{' where a comma or a closing bracket is expected");
        assertBroken("[{\"chat_text\": None}]", "'None' is no JSON value");
        assertBroken("[{\"chat_text\": \"甲\n乙\"}]", "a line break or another control character");
        assertBroken("[{\"chat_text\": \"甲\"]", "a closing bracket does not match");
        assertBroken("[{\"chat_text\": \"\\q\"}]", "\\q is no JSON escape");
        assertBroken("[{chat_text: \"甲\"}]", "'c' where a name in double quotes is expected");
        assertBroken("[{\"chat_text\": ]", "']' where a value is expected");
        assertBroken("[{\"chat_text\": \"\\u12G4\"}]", "'G' where a hexadecimal digit is expected");
        assertBroken("[{\"n\": 01}]", "a number is not written as JSON writes it");
        assertBroken("[" + "[".repeat(2000), "nested deeper than");
    }

    @Test
    void whatFollowsTheArrayIsRefusedAfterTheChatsWereRead() throws IOException {
        for (String garbage : List.of(" x", "]", "[]", " {\"chat_text\": \"乙\"}")) {
            ChatSource source = open("[{\"chat_text\": \"甲\"}]" + garbage);

            assertThat(source.next()).isPresent();
            assertThatThrownBy(source::next).as(garbage).isInstanceOf(ChatFormatException.class)
                    .hasMessageContainingAll("more after the end of the array", "byte 22");
        }
    }

    @Test
    void aByteOrderMarkIsAcceptedAndCountsInOffsets() throws IOException {
        List<ChatRow> rows = read("\ufeff[{\"chat_text\": \"甲\"}, {\"chat_text\": 1}]");

        assertThat(Rows.chat(rows.get(0)).source()).isEqualTo("甲");
        assertThat(Rows.reason(rows.get(1))).endsWith("(byte 40)");
    }

    @Test
    void utf16IsRefusedByName() {
        for (Charset wide : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThatThrownBy(() -> Rows.read(reader, "[{\"chat_text\": \"甲\"}]".getBytes(wide))).as(wide.name())
                    .isInstanceOf(ChatFormatException.class).hasMessageContainingAll("UTF-16", "iconv");
        }
    }

    @Test
    void aChatWithBytesThatAreNotUtf8IsRejectedAndTheOthersAreRead() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes("[{\"chat_text\": \"甲：一\"}, {\"chat_text\": \"".getBytes(StandardCharsets.UTF_8));
        int offset = mixed.size();
        mixed.writeBytes("乙".getBytes(Charset.forName("GB18030")));
        mixed.writeBytes("\"}, {\"chat_text\": \"丙：三\"}, {\"chat_text\": 4}]".getBytes(StandardCharsets.UTF_8));

        List<ChatRow> rows = Rows.read(reader, mixed.toByteArray());

        assertThat(Rows.chat(rows.get(0)).source()).isEqualTo("甲：一");
        assertThat(Rows.reason(rows.get(1))).contains("byte " + offset + " is not UTF-8", "iconv -f GB18030 -t UTF-8");
        assertThat(Rows.chat(rows.get(2)).source()).isEqualTo("丙：三");
        assertThat(Rows.reason(rows.get(3))).endsWith("(byte " + (mixed.size() - 3) + ")");
    }

    @Test
    void malformedBytesAreFoundHoweverFarBackInTheirChatTheyStand() throws IOException {
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        large.writeBytes("[{\"chat_text\": \"".getBytes(StandardCharsets.UTF_8));
        large.write(0xff);
        large.writeBytes("汉".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        large.write(0xfe);
        large.writeBytes(("\"}, {\"chat_text\": \"" + "字".repeat(100_000) + "\"}]").getBytes(StandardCharsets.UTF_8));

        List<ChatRow> rows = Rows.read(reader, large.toByteArray());

        assertThat(Rows.reason(rows.get(0))).startsWith("byte 16 is not UTF-8");
        assertThat(Rows.chat(rows.get(1)).source()).hasSize(100_000);
    }

    @Test
    void aCharacterCutByTheEndOfAReadIsWhole() throws IOException {
        byte[] json = "[{\"chat_text\": \"甲𠮷乙\"}]".getBytes(StandardCharsets.UTF_8);
        InputStream byteByByte = new FilterInputStream(new ByteArrayInputStream(json)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(1, length));
            }
        };

        assertThat(Rows.chat(Rows.read(reader, byteByByte).get(0)).source()).isEqualTo("甲𠮷乙");
    }

    @Test
    void halfASurrogatePairSurvives() throws IOException {
        assertThat(Rows.chat(read("[{\"chat_text\": \"a\\ud83db\"}]").get(0)).source()).isEqualTo("a\ud83db");
    }

    @Test
    void rowsComeFromAStreamThatNeverEnds() throws IOException {
        ChatSource source = reader.open(Rows.endless("[", "{\"chat_text\": \"甲：一\\n乙：二\", \"infos\": []},"));

        for (int i = 1; i <= 100_000; i++) {
            assertThat(Rows.chat(source.next().orElseThrow()).id()).isEqualTo(Integer.toString(i));
        }
    }

    private List<ChatRow> read(String json) throws IOException {
        return Rows.read(reader, json);
    }

    private ChatSource open(String json) throws IOException {
        return reader.open(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private void assertBroken(String json, String words) {
        assertThatThrownBy(() -> read(json)).as(json.length() > 50 ? json.substring(0, 50) : json)
                .isInstanceOf(ChatFormatException.class)
                .hasMessageStartingWith("broken JSON at byte ").hasMessageContaining(words).hasMessageNotContaining("Source");
    }
}
