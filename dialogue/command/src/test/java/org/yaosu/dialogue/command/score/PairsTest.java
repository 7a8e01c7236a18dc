package org.yaosu.dialogue.command.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.dialogue.command.FakeFormat;

class PairsTest {

    private static final Path PUBLISHED = Path.of("../../../shared/data/dialogue/knowledge.third-party-pred-gold.tsv.gz");
    private static final Offset<Double> CLOSE = within(1e-12);

    @TempDir
    Path folder;
    private final Pairs pairs = new Pairs(new FakeFormat());

    private DialogueScore score(String pairsText) throws IOException {
        return pairs.score(Files.writeString(folder.resolve("pairs.tsv"), pairsText));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aPublishedFileHasItsPublishedFigures() throws IOException {
        assumeThat(PUBLISHED).as("the published pairs of predictions and gold").exists();

        Metrics metrics = pairs.score(PUBLISHED).pooled();

        assertThat(metrics.rows()).isEqualTo(6336);
        assertThat(metrics.f1()).isCloseTo(31.5336, within(5e-5));
        assertThat(metrics.bleu1()).isCloseTo(0.26624, within(5e-6));
        assertThat(metrics.bleu2()).isCloseTo(0.12735, within(5e-6));
        assertThat(metrics.distinct1()).isCloseTo(0.026686, within(5e-7));
        assertThat(metrics.distinct2()).isCloseTo(0.057418, within(5e-7));
    }

    /**
     * By hand. Characters: 5 and 6, the same are 我 喜 欢 。 (4): F1 8/11. Words: 4 and 5, the same are 我 喜欢 。 (3 of 4); pairs: 3, the same is
     * 我 喜欢 (1 of 3); the penalty for 4 words of 5 is exp(-1/4).
     */
    @Test
    void aSingleReplyIsCountedByTheDefinition() throws IOException {
        Metrics metrics = score("我 喜欢 茶 。\t我 喜欢 白 开 。\n").pooled();

        assertThat(metrics.f1()).isCloseTo(800.0 / 11, CLOSE);
        assertThat(metrics.bleu1()).isCloseTo(Math.exp(-0.25) * 3 / 4, CLOSE);
        assertThat(metrics.bleu2()).isCloseTo(Math.exp(-0.25) * Math.sqrt(3.0 / 4 * 1 / 3), CLOSE);
        assertThat(metrics.distinct1()).isEqualTo(1);
        assertThat(metrics.mean()).isCloseTo((metrics.f1() / 100 + metrics.bleu1() + metrics.bleu2()) / 3, CLOSE);
        assertThat(metrics.sum()).isCloseTo(3 * metrics.mean(), CLOSE);
    }

    /** By hand. 好 counts once where gold has it once: characters 2 and 3, words 3 and 2 of which 1 is right, and then 1 of 1. */
    @Test
    void lengthsAndMatchesAreSummedOverTheCorpusBeforeAnythingIsDivided() throws IOException {
        Metrics metrics = score("好 好 好\t好 吧\n茶\t茶\n").pooled();

        assertThat(metrics.f1()).isCloseTo(100 * 2.0 * 2 / (4 + 3), CLOSE);
        assertThat(metrics.bleu1()).isCloseTo(2.0 / 4, CLOSE);
        assertThat(metrics.bleu2()).isZero();
        assertThat(metrics.distinct1()).isEqualTo(2.0 / 4);
        assertThat(metrics.distinct2()).isEqualTo(1.0 / 2);
    }

    @Test
    void aSignBeyondTheFirstPlaneIsOneCharacter() throws IOException {
        // 𠮷 and 𠮶 share their first half
        assertThat(score("\uD842\uDFB7 好\t\uD842\uDFB6 好\n").pooled().f1()).isCloseTo(50, CLOSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"茶\t水\n", "\t水\n", "茶\t\n", "\t\n", "  \t \n\t\n"})
    void nothingInCommonIsZeroAndNoCrash(String text) throws IOException {
        Metrics metrics = score(text).pooled();

        assertThat(metrics.f1()).isZero();
        assertThat(metrics.bleu1()).isZero();
        assertThat(metrics.bleu2()).isZero();
        assertThat(metrics.distinct2()).isZero();
    }

    @Test
    void anEmptyReplyCountsWithItsGold() throws IOException {
        Metrics metrics = score("好 茶\t好 茶\n\t好 水\n").pooled();

        assertThat(metrics.rows()).isEqualTo(2);
        assertThat(metrics.f1()).isCloseTo(200.0 * 2 / (2 + 4), CLOSE);
        assertThat(metrics.bleu1()).isCloseTo(Math.exp(-1), CLOSE);
    }

    @Test
    void eachSubtaskHasItsFiguresAndTheTotalIsTheirAverage() throws IOException {
        Path replies = file("out.txt", "好 茶\n好 水\n坏 饭\n");
        Path golds = file("gold.jsonl", """
                {"subtrack":"recommend","response":"好 茶"}
                {"subtrack":"chitchat","response":"好 水"}
                {"subtrack":"recommend","response":"好 饭"}
                """);

        DialogueScore score = pairs.score(replies, golds);

        assertThat(score.subtasks().keySet()).containsExactly("chitchat", "recommend");
        assertThat(score.subtasks().get("chitchat").sum()).isCloseTo(3, CLOSE);
        // 3 of 4 characters and of 4 words; 1 of 2 pairs
        double second = 0.75 + 0.75 + Math.sqrt(0.75 * 0.5);
        assertThat(score.subtasks().get("recommend").sum()).isCloseTo(second, CLOSE);
        assertThat(score.published()).isCloseTo((3 + second) / 2, CLOSE);
        assertThat(score.total()).isCloseTo((1 + second / 3) / 2, CLOSE);
        assertThat(score.pooled().rows()).isEqualTo(3);
    }

    @Test
    void distinctOfAllRowsCountsAWordOnceWhateverItsSubtask() throws IOException {
        DialogueScore score = pairs.score(file("out.txt", "好 茶\n好 茶\n"),
                file("gold.jsonl", "{\"subtrack\":\"recommend\",\"response\":\"好\"}\n{\"subtrack\":\"chitchat\",\"response\":\"好\"}\n"));

        assertThat(score.subtasks().get("chitchat").distinct1()).isEqualTo(1);
        assertThat(score.pooled().distinct1()).isEqualTo(0.5);
        assertThat(score.pooled().distinct2()).isEqualTo(0.5);
    }

    @Test
    void goldMayBeLinesOfText() throws IOException {
        DialogueScore score = pairs.score(file("out.txt", "好 茶\r\n好 水\r\n"), file("gold.txt", "\uFEFF好 茶\n好 水"));

        assertThat(score.subtasks().keySet()).containsExactly("");
        assertThat(score.total()).isCloseTo(1, CLOSE);
    }

    @Test
    void gzippedFilesAreKnownByTheirContent() throws IOException {
        Path file = folder.resolve("pairs");
        try (OutputStream output = new GZIPOutputStream(Files.newOutputStream(file))) {
            output.write("好 茶\t好 茶\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(pairs.score(file).total()).isCloseTo(1, CLOSE);
    }

    @Test
    void aFileWithoutRowsIsAnError() {
        assertThatThrownBy(() -> score("")).isInstanceOf(IOException.class).hasMessageEndingWith("pairs.tsv is empty: there are no replies to score");
    }

    @Test
    void numbersOfLinesThatDifferAreBothSaid() throws IOException {
        Path one = file("out.txt", "好\n");
        Path three = file("gold.txt", "好\n好\n好\n");

        assertThatThrownBy(() -> pairs.score(one, three)).hasMessageContaining("out.txt has 1 line and").hasMessageContaining("gold.txt has 3 lines;");
        assertThatThrownBy(() -> pairs.score(three, one)).hasMessageContaining("gold.txt has 3 lines and").hasMessageContaining("out.txt has 1 line;");
    }

    @Test
    void aLineThatIsNoPairIsNamed() {
        assertThatThrownBy(() -> score("好\t好\n好 茶\n")).hasMessageContaining("pairs.tsv, line 2: it is no pair").hasMessageContaining("dialogue score OUT GOLD");
    }

    @Test
    void goldWithoutAResponseIsNamed() throws IOException {
        Path out = file("out.txt", "好\n");

        assertThatThrownBy(() -> pairs.score(out, file("gold.jsonl", "{\"history\":[]}\n"))).hasMessageContaining("no row of ").hasMessageContaining("gold.jsonl has a response");
        assertThatThrownBy(() -> pairs.score(out, file("gold.jsonl", "{\n"))).hasMessageContaining("gold.jsonl, line 1: it is no JSON");
    }

    @Test
    void aRowWithoutAResponseAmongOthersCountsAsEmptyAndIsWarnedOf() throws IOException {
        DialogueScore score = pairs.score(file("out.txt", "好\n好\n"), file("gold.jsonl", "{\"history\":[]}\n{\"response\":\"好\"}\n"));

        assertThat(score.pooled().f1()).isCloseTo(100 * 2.0 / 3, CLOSE);
        assertThat(score.warnings()).containsExactly("rows without a right reply: 1; each counts as an empty one");
    }

    @Test
    void aLineOfAnotherCharsetIsNamed() throws IOException {
        Path out = Files.write(folder.resolve("out.txt"), "好\n".getBytes(Charset.forName("GBK")));

        assertThatThrownBy(() -> pairs.score(out, out)).hasMessageEndingWith("out.txt, line 1: it is not UTF-8");
    }

    @Test
    void repliesWithoutSeparateWordsAreWarnedOf() throws IOException {
        assertThat(score("我喜欢喝白开水。\t我 喜欢 喝 白 开水 。\n").warnings()).singleElement().asString().startsWith("most of the replies have no blanks");
    }

    @Test
    void theTableNamesEveryFigureAndSaysWhichAverageIsWhich() throws IOException {
        assertThat(ScoreText.lines(score("好 茶\t好 茶\n"))).containsExactly(
                "subtask    rows        F1    BLEU1    BLEU2  DISTINCT1  DISTINCT2     mean      sum",
                "(unnamed)     1  100.0000  1.00000  1.00000   1.000000   1.000000  1.00000  3.00000",
                "mean: of F1/100, BLEU1 and BLEU2; sum: F1/100 + BLEU1 + BLEU2, the form in which results of 2020 were published",
                "automatic total 1.00000, the mean of the only subtask",
                "in the published form 3.00000, the sum of the only subtask");
    }

    @Test
    void machinesReadAllDecimals() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        DialogueScore score = score("好 茶\t好 水\n好\t好\n");
        ScoreJson.write(score, output);

        JsonNode json = JsonMapper.builder().build().readTree(output.toByteArray());
        assertThat(json.at("/subtasks/0/subtask").isNull()).isTrue();
        assertThat(json.at("/all_rows/bleu1").asDouble()).isEqualTo(2.0 / 3);
        assertThat(json.at("/total").asDouble()).isEqualTo(score.total());
        assertThat(json.at("/published_total").asDouble()).isEqualTo(score.published());
    }
}
