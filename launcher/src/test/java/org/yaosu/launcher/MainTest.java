package org.yaosu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    Path folder;
    private final PrintStream systemOut = System.out;
    private final PrintStream systemErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void catchStreams() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        System.setProperty("yaosu.home", folder.toString());
        System.setProperty("yaosu.distribution", Path.of("target", "dist").toString());
    }

    @AfterEach
    void giveStreamsBack() {
        System.setOut(systemOut);
        System.setErr(systemErr);
        System.clearProperty("yaosu.home");
        System.clearProperty("yaosu.data");
        System.clearProperty("yaosu.distribution");
    }

    private int run(String... words) {
        return new Main(Arguments.of(List.of(words)), Map.of(), () -> { }).run();
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aMistypedSettingIsTold() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("conf")).resolve("org.yaosu.engine.cfg"), "privcy = mask\n");

        assertThat(run("fields")).isZero();
        assertThat(err()).contains("org.yaosu.engine.cfg", "'privcy' (do you mean privacy?)");
    }

    @Test
    void aSettingInOtherLettersIsToldToKeepItsComponentFromStarting() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("conf")).resolve("org.yaosu.learning.cfg"), "Rule = recall\n");

        run("fields");
        assertThat(err()).contains("'Rule' (write rule) of org.yaosu.learning", "does not start");
    }

    @Test
    void noWordAtAllIsACallForHelp() {
        assertThat(run()).isZero();
        assertThat(out()).contains("extract", "fields", "formats", "help", "shell");
        assertThat(err()).isEmpty();
    }

    @Test
    void helpOnACommandMayBeAskedForBeforeAndBehindIt() {
        assertThat(run("help", "extract")).isZero();
        String first = out();
        out.reset();
        assertThat(run("extract", "--help")).isZero();
        assertThat(out()).isEqualTo(first).contains("usage: extract IN [-o OUTPUT]");
    }

    @Test
    void fieldsAndFormatsAreThoseOfTheDistribution() {
        assertThat(run("fields")).isZero();
        assertThat(out().lines()).hasSizeGreaterThan(21);
        out.reset();
        assertThat(run("formats")).isZero();
        assertThat(out()).contains("contest-json", "submission");
    }

    @Test
    void aFileIsExtractedWhateverItsNameHolds() throws Exception {
        Path in = folder.resolve("chats of $HOME (all) '中文'.json");
        Files.writeString(in, "[{\"chat_text\": \"客户：我的手机号是13812345678\"}]");
        Path output = folder.resolve("out; rm.json");

        assertThat(run("extract", in.toString(), "-o", output.toString())).as(err()).isZero();

        assertThat(output).content(StandardCharsets.UTF_8).contains("13812345678");
        assertThat(out()).startsWith("1 chat gave 1 record in " + output);
    }

    @Test
    void chatsThatFailMakeTheStatusOne() throws Exception {
        Path in = Files.writeString(folder.resolve("chats.json"), "[{\"chat_text\": 1}, {\"chat_text\": \"客户：好\"}]");

        assertThat(run("extract", in.toString(), "-o", folder.resolve("out.json").toString())).isEqualTo(1);

        assertThat(err()).contains("yaosu: chat 1");
        assertThat(out()).contains("1 chat failed");
    }

    @Test
    void wrongUseIsStatusTwoWithOneOrTwoLinesAndNoStackTrace() {
        assertThat(run("extract", "chats.json", "--format", "jsonl")).isEqualTo(2);
        assertThat(run("fromats")).isEqualTo(2);
        assertThat(run("extract", folder.resolve("none.json").toString(), "-o", "out.json")).isEqualTo(2);
        assertThat(err()).contains("yaosu: extract --format jsonl needs -o", "do you mean formats?", "none.json").doesNotContain("\tat ");
        assertThat(err().lines()).hasSizeLessThanOrEqualTo(6);
        assertThat(out()).isEmpty();
    }

    @Test
    void debugShowsWhere() {
        assertThat(run("--debug", "fromats")).isEqualTo(2);
        assertThat(err()).contains("\tat ");
    }

    @Test
    void theVersionNeedsNoPlatform() {
        System.setProperty("yaosu.distribution", folder.toString());
        assertThat(run("--version")).isZero();
        assertThat(out()).startsWith("yaosu ");
    }

    @Test
    void aFileInPlaceOfTheFolderForDataIsNamedWhateverTheCommand() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "a file");

        assertThat(run("runs")).isEqualTo(2);
        assertThat(err()).startsWith("yaosu: the folder for data cannot be " + file + ": that is a file;").contains("YAOSU_DATA").hasLineCount(1);
        assertThat(out()).isEmpty();
    }

    @Test
    void soIsAFileOnTheWayToThatFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "a file");
        System.setProperty("yaosu.data", file.resolve("data").toString());

        assertThat(run("runs")).isEqualTo(2);
        assertThat(err()).contains(": " + file + " is a file;");
    }

    @Test
    void aMissingDistributionIsNamed() {
        System.setProperty("yaosu.distribution", folder.toString());
        assertThat(run("fields")).isEqualTo(1);
        assertThat(err()).isEqualTo("yaosu: there is no folder " + folder.resolve("bundles")
                + "; build or unpack the distribution again" + System.lineSeparator());
    }
}
