package org.yaosu.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaosu.api.format.ChatFormatException;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.ChatSource;

class JsonlReaderTest {

    private final JsonlReader reader = new JsonlReader();

    @Test
    void everyLineIsAChatAndBlankLinesAreNone() throws IOException {
        List<ChatRow> rows = read("\ufeff\n{\"chat_text\": \"甲：一\", \"id\": 9}\r\n\n  \n{\"chat_text\": \"乙：二\"}");

        assertThat(rows).extracting(row -> Rows.chat(row).id()).containsExactly("9", "2");
    }

    @Test
    void aBrokenLineIsOneRejectedRowAndReadingGoesOn() throws IOException {
        List<ChatRow> rows = read("{\"chat_text\": \"甲\"}\n{\"chat_text\": \"乙\n\n[1]\n{\"chat_text\": 5}\nnope\n"
                + "{\"chat_text\": \"丙\"} {}\n{\"chat_text\": \"丁\"}\n");

        assertThat(rows).hasSize(7);
        assertThat(Rows.reason(rows.get(1))).isEqualTo(
                "line 2: broken JSON at byte 39, column 19 (in bytes): it ends inside a text, a closing quotation mark is missing");
        assertThat(Rows.reason(rows.get(2))).isEqualTo("line 4: it is an array, not an object with chat_text (byte 41)");
        assertThat(Rows.reason(rows.get(3))).isEqualTo("line 5: chat_text is a number, not text (byte 59)");
        assertThat(Rows.reason(rows.get(4))).startsWith("line 6: broken JSON at byte ").contains("'nope' is no JSON value");
        assertThat(Rows.reason(rows.get(5))).startsWith("line 7: there is more after the chat");
        assertThat(Rows.chat(rows.get(6)).id()).isEqualTo("7");
    }

    @Test
    void aLineThatIsNotUtf8IsRejectedWithItsPlace() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes("{\"chat_text\": \"甲\"}\n{\"chat_text\": \"".getBytes(StandardCharsets.UTF_8));
        int offset = mixed.size();
        mixed.writeBytes("乙".getBytes(Charset.forName("GB18030")));
        mixed.writeBytes("\"}\n{\"chat_text\": \"丙\"}".getBytes(StandardCharsets.UTF_8));

        List<ChatRow> rows = Rows.read(reader, mixed.toByteArray());

        assertThat(Rows.reason(rows.get(1))).startsWith("line 2: byte " + offset + " is not UTF-8");
        assertThat(Rows.chat(rows.get(2)).source()).isEqualTo("丙");
    }

    @Test
    void aLineOfFiveMegabytesIsOneChat() throws IOException {
        String text = "甲：" + "长".repeat(1_700_000);

        List<ChatRow> rows = read("{\"chat_text\": \"" + text + "\"}\n{\"chat_text\": \"乙：短\"}");

        assertThat(Rows.chat(rows.get(0)).source()).isEqualTo(text);
        assertThat(Rows.chat(rows.get(1)).source()).isEqualTo("乙：短");
    }

    @Test
    void aLineOverTheLimitIsPassedOver() throws IOException {
        LineInput lines = new LineInput(new Utf8Input(new ByteArrayInputStream(
                ("x".repeat(20_000) + "\nshort\n").getBytes(StandardCharsets.UTF_8))), 10_000);

        assertThat(lines.next()).isTrue();
        assertThat(lines.tooLong()).isTrue();
        assertThat(lines.next()).isTrue();
        assertThat(lines.tooLong()).isFalse();
        assertThat(new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8)).isEqualTo("short");
        assertThat(lines.offset()).isEqualTo(20_001);
    }

    @Test
    void anArrayIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> read("[\n{\"chat_text\": \"甲\"}]")).isInstanceOf(ChatFormatException.class)
                .hasMessageContainingAll("starts with an array", "contest-json");
    }

    @Test
    void anEmptyFileSaysWhatIsExpected() {
        assertThatThrownBy(() -> read("\n \n")).isInstanceOf(ChatFormatException.class)
                .hasMessage("the file is empty: expected one JSON object with chat_text a line");
    }

    @Test
    void rowsComeFromAStreamThatNeverEnds() throws IOException {
        ChatSource source = reader.open(Rows.endless("", "{\"chat_text\": \"甲：一\\n乙：二\"}\n"));

        for (int i = 1; i <= 100_000; i++) {
            assertThat(Rows.chat(source.next().orElseThrow()).id()).isEqualTo(Integer.toString(i));
        }
    }

    private List<ChatRow> read(String json) throws IOException {
        return Rows.read(reader, json);
    }
}
