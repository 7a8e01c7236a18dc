package org.yaosu.finetune.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaosu.finetune.FinetuneSettings;
import org.yaosu.finetune.Forms;

class FileCheckTest {

    private static final int ROWS = 3;
    private static final int CHARACTERS = 200;
    private static final String ANSWER = Forms.ANSWER.replace("\"", "\\\"");
    private static final String QUOTED = Forms.ANSWER.replace("\"", "\"\"");

    @TempDir
    Path folder;

    private static String row(String input) {
        return row(input, ANSWER);
    }

    private static String row(String input, String output) {
        return "{\"instruction\":\"\",\"input\":\"" + input + "\",\"output\":\"" + output + "\"}\n";
    }

    private static String rows() {
        return row("a says") + row("b says") + row("c says");
    }

    static Stream<Arguments> brokenTraining() {
        return Stream.of(
                arguments("", Trouble.EMPTY_FILE, 0, "no rows"),
                arguments("\uFEFF" + rows(), Trouble.BYTE_ORDER_MARK, 1, "byte order mark"),
                arguments(rows() + "\n", Trouble.BLANK_LINE, 4, "blank"),
                arguments(row("a") + "\n" + row("b"), Trouble.BLANK_LINE, 2, "blank"),
                arguments(rows() + "{\"input\": 秘密", Trouble.NOT_JSON, 4, "column"),
                arguments(rows() + row("d").strip() + row("e"), Trouble.NOT_JSON, 4, "column"),
                arguments(rows() + "{\"input\":\"a\",\"input\":\"b\"}", Trouble.NOT_JSON, 4, "column"),
                arguments(rows() + "[1]", Trouble.NOT_AN_OBJECT, 4, "no object"),
                arguments(rows() + "{\"instruction\":\"\",\"input\":\"a\"}", Trouble.MISSING_COLUMN, 4, "output is missing"),
                arguments(rows() + "{\"instruction\":\"\",\"input\":\"a\",\"output\":[]}", Trouble.COLUMN_TYPE, 4, "output is no text"),
                arguments(row("a").replace("}\n", ",\"id\":1}\n"), Trouble.UNKNOWN_COLUMN, 1, "id"),
                arguments(rows() + row("d", "none"), Trouble.OUTPUT_NOT_JSON, 4, "output is no JSON"),
                arguments(rows() + row("d", "{}"), Trouble.OUTPUT_NOT_RECORDS, 4, "no array of objects"),
                arguments(rows() + row("d", "[]"), Trouble.OUTPUT_NOT_RECORDS, 4, "an empty array"),
                arguments(rows() + row("d", ANSWER.replace("stage", "state")), Trouble.UNKNOWN_KEY, 4, "state"),
                arguments(rows() + row("d", ANSWER.replace("stage", "state")), Trouble.MISSING_KEY, 4, "stage is missing"),
                arguments(rows() + row("d", ANSWER.replace("[\\\"pear\\\"]", "\\\"pear\\\"")), Trouble.WRONG_TYPE, 4, "fruits is no array of texts"),
                arguments(rows() + row("d", ANSWER.replace("\\\"Ann\\\"", "[\\\"Ann\\\"]")), Trouble.WRONG_TYPE, 4, "name is no text"),
                arguments(rows() + row("d", ANSWER.replace("\\\"Ann\\\"", "null")), Trouble.WRONG_TYPE, 4, "name is no text"),
                arguments(rows() + row("d", ANSWER.replace("ripe", "rotten")), Trouble.VALUE_NOT_ALLOWED, 4, "stage has a value that is none of the 2"),
                arguments(rows() + row(" "), Trouble.EMPTY_INPUT, 4, "empty"),
                arguments(rows() + row("d".repeat(CHARACTERS)), Trouble.TOO_LONG, 4, "characters, of which the platform takes 200"),
                arguments(row("a"), Trouble.TOO_FEW_ROWS, 0, "1 rows, of which the platform needs 3"),
                arguments(rows().repeat(3), Trouble.TOO_MANY_ROWS, 0, "9 rows, of which the platform takes 8"),
                arguments(rows() + row("b says", ANSWER.replace("Ann", "Bob")), Trouble.CONTRADICTION, 4, "the input of line 2 and another output"),
                arguments(rows().repeat(2), Trouble.REPEATED_TRAINING, 4, "3 of 6 rows repeat one before; 3 are different"),
                arguments(rows() + row("call 13800000412") + row("or 138-0000-0413"), Trouble.PERSONAL_DATA, 4, "2 rows hold what look like phone numbers, the first on line 4, 5"),
                arguments(rows() + row("ann@example.org"), Trouble.PERSONAL_DATA, 4, "1 row holds what look like mail addresses"),
                arguments(rows() + row("11010519491231002X"), Trouble.PERSONAL_DATA, 4, "ID card numbers"),
                arguments(rows() + "x".repeat(Lines.MOST + 1) + "\n" + row("e"), Trouble.LONG_LINE, 4, "more than 1000000 characters"));
    }

    @ParameterizedTest
    @MethodSource("brokenTraining")
    void whatIsWrongWithATrainingFileIsFoundInItsRow(String text, Trouble trouble, long line, String words) throws IOException {
        assertFound(check("train.jsonl", text), trouble, line, words);
    }

    static Stream<Arguments> brokenTest() {
        return Stream.of(
                arguments("", Trouble.EMPTY_FILE, 0, "no rows"),
                arguments("input,target\r\n", Trouble.EMPTY_FILE, 0, "no rows"),
                arguments("input;target\r\na,-\r\n", Trouble.HEADER, 1, "input,target"),
                arguments("a,-\r\nb,-\r\n", Trouble.HEADER, 1, "input,target"),
                arguments("input,target\r\na,-\r\n\"b\r\nb\",-\r\nc,d,-\r\n", Trouble.RAGGED_ROW, 5, "3 cells"),
                arguments("input,target\na,-\nb\n", Trouble.RAGGED_ROW, 3, "1 cells"),
                arguments("input,target\r\na,-\r\n\r\nb,-\r\n", Trouble.BLANK_LINE, 3, "blank"),
                arguments("input,target\r\na,-\r\nb \"c\",-\r\n", Trouble.QUOTING, 3, "a quote within a cell"),
                arguments("input,target\r\n\"a\" b,-\r\n", Trouble.QUOTING, 2, "more text behind"),
                arguments("input,target\r\na,-\r\n\"b,-\r\nc,-\r\n", Trouble.QUOTING, 3, "never closed"),
                arguments("input,target\r\na,\r\n", Trouble.OUTPUT_NOT_RECORDS, 2, "target"),
                arguments("input,target\r\na,\"{\"\"x\"\":\"\r\n", Trouble.OUTPUT_NOT_JSON, 2, "target is no JSON"),
                arguments("input,target\r\n\"\",-\r\n", Trouble.EMPTY_INPUT, 2, "empty"),
                arguments("input,target\r\n" + "a".repeat(CHARACTERS) + ",-\r\n", Trouble.TOO_LONG, 2, "201 characters"),
                arguments("input,target\r\na,-\r\na,-\r\n", Trouble.REPEATED_TEST, 3, "1 of 2 rows"),
                arguments("input,target\r\na,-\r\na,\"" + QUOTED + "\"\r\n", Trouble.CONTRADICTION, 3, "another target"));
    }

    @ParameterizedTest
    @MethodSource("brokenTest")
    void whatIsWrongWithATestFileIsFoundInItsRow(String text, Trouble trouble, long line, String words) throws IOException {
        assertFound(check("test.csv", text), trouble, line, words);
    }

    @Test
    void filesThatAreRightAreFoundToBe() throws IOException {
        assertThat(check("train.jsonl", rows()).counts()).isEmpty();
        assertThat(check("crlf.jsonl", rows().replace("\n", "\r\n")).counts()).isEmpty();
        assertThat(check("test.csv", "input,target\r\n\"a, \"\"b\"\"\nc\",\"" + QUOTED + "\"\r\nd,-\r\n")).satisfies(report -> {
            assertThat(report.counts()).isEmpty();
            assertThat(report.rows()).isEqualTo(2);
        });
    }

    @Test
    void bytesThatAreNoUtf8AreToldWithTheirPlace() throws IOException {
        byte[] text = (rows() + row("你好")).getBytes(Charset.forName("GB18030"));
        Path file = Files.write(folder.resolve("train.jsonl"), text);
        int place = (rows() + "{\"instruction\":\"\",\"input\":\"").getBytes(StandardCharsets.UTF_8).length;

        assertFound(new FileCheck(settings(), Forms.FRUIT).check(file, Optional.empty()), Trouble.NOT_UTF8, 4, "byte " + place + " ");
    }

    @Test
    void charactersThatLieAcrossBuffersAreNotTakenForWrong() throws IOException {
        String text = IntStream.range(0, 4000).mapToObj(i -> row("第" + i + "句")).collect(Collectors.joining());

        assertThat(check("train.jsonl", text).counts()).doesNotContainKey(Trouble.NOT_UTF8);
    }

    @Test
    void whatIsPersonalIsNeverShown() throws IOException {
        CheckReport report = check("train.jsonl", rows() + row("call 13800000412") + row("13800000413", "13800000414") + "{13800000415\n");

        assertThat(report.findings()).isNotEmpty().noneMatch(finding -> finding.what().contains("1380000"));
    }

    @Test
    void oneMistakeOnEveryLineIsCountedAndShownAFewTimes() throws IOException {
        CheckReport report = check("train.jsonl", "[]\n".repeat(500));

        assertThat(report.counts()).containsEntry(Trouble.NOT_AN_OBJECT, 500L);
        assertThat(report.findings()).filteredOn(finding -> finding.trouble() == Trouble.NOT_AN_OBJECT).hasSize(Findings.KEPT);
    }

    @Test
    void anInputThatTheOtherFileHasIsALeak() throws IOException {
        Path other = Files.writeString(folder.resolve("test.csv"), "input,target\r\nx says,-\r\n\"b says\",-\r\n");
        Path file = Files.writeString(folder.resolve("train.jsonl"), rows());

        assertFound(new FileCheck(settings(), Forms.FRUIT).check(file, Optional.of(other)), Trouble.LEAK, 2, "the same input stands on line 3 of test.csv");
    }

    @Test
    void anInputThatIsNearlyInTheOtherFileIsALeak() throws IOException {
        Path other = Files.writeString(folder.resolve("test.csv"), "input,target\r\n" + "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥,-\r\n");
        Path file = Files.writeString(folder.resolve("train.jsonl"), rows() + row("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥！"));

        assertFound(new FileCheck(settings(), Forms.FRUIT).check(file, Optional.of(other)), Trouble.LEAK, 4, "near-duplicate of its input stands on line 2 of test.csv");
    }

    @Test
    void filesThatShareNothingDoNotLeak() throws IOException {
        Path other = Files.writeString(folder.resolve("test.csv"), "input,target\r\nsomething else,-\r\n");
        Path file = Files.writeString(folder.resolve("train.jsonl"), rows());

        assertThat(new FileCheck(settings(), Forms.FRUIT).check(file, Optional.of(other)).counts()).isEmpty();
    }

    @Test
    void aFileWithoutAnExtensionIsKnownByItsContent() throws IOException {
        assertThat(check("train", rows()).kind()).isEqualTo(FileKind.TRAINING);
        assertThat(check("test", "input,target\r\na,-\r\n").kind()).isEqualTo(FileKind.TEST);
        assertThatThrownBy(() -> check("array", "[{}]")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("JSON array");
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        assertThatThrownBy(() -> new FileCheck(settings(), Forms.FRUIT).check(folder.resolve("none.jsonl"), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("there is no file");
    }

    private static FinetuneSettings settings() {
        return new FinetuneSettings(ROWS, 8, CHARACTERS, "");
    }

    @Test
    void aFileThatCannotBeReadIsNothingToCompareWith() throws IOException {
        Path file = Files.writeString(folder.resolve("train.jsonl"), rows());
        Path other = Files.writeString(folder.resolve("other.jsonl"), "{\"messages\": []}\n");

        assertThatThrownBy(() -> new FileCheck(settings(), Forms.FRUIT).check(file, Optional.of(other)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll("--against", "prepare check");
    }

    private CheckReport check(String name, String text) throws IOException {
        return new FileCheck(settings(), Forms.FRUIT).check(Files.writeString(folder.resolve(name), text), Optional.empty());
    }

    private static void assertFound(CheckReport report, Trouble trouble, long line, String words) {
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.trouble()).isEqualTo(trouble);
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.what()).contains(words);
        });
    }
}
