package org.yaosu.dialogue.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.dialogue.Segmenter;

/** The public corpora, where they are. */
class PublicTextsTest {

    private static final Path DATA = Path.of("../../../shared/data/dialogue");

    /** The answers of rows; none of them holds an escaped sign. */
    private static final Pattern RESPONSE = Pattern.compile("\"response\": \"([^\"\\\\]+)\"}");

    private final Segmenter segmenter = new WordSegmenter();

    @ParameterizedTest
    @ValueSource(strings = {"knowledge.dev", "recommend.corpus-and-dev", "chitchat.dev"})
    void almostEverySegmentedTextComesBackAsItIs(String name) throws IOException {
        List<String> texts = responses(name).stream().filter(text -> text.contains(" ")).toList();

        assertThat(texts.stream().filter(text -> segmenter.segment(text).equals(text)).count()).isGreaterThan(texts.size() * 998L / 1000);
    }

    /** Floors, just below what bench/segmentation measures. */
    @ParameterizedTest
    @CsvSource({"knowledge.dev, 0.83", "recommend.corpus-and-dev, 0.97"})
    void itsWordsAreThoseOfTheCorpora(String name, double floor) throws IOException {
        long same = 0;
        long all = 0;
        for (String text : responses(name)) {
            List<Long> gold = spans(text);
            List<Long> words = spans(segmenter.segment(text.replace(" ", "")));
            all += gold.size() + words.size();
            same += 2 * words.stream().filter(gold::contains).count();
        }

        assertThat((double) same / all).isGreaterThan(floor);
    }

    private static List<Long> spans(String text) {
        long[] end = {0};
        return Pattern.compile(" ").splitAsStream(text).map(word -> {
            long start = end[0];
            end[0] += word.length();
            return start << 32 | end[0];
        }).toList();
    }

    private static List<String> responses(String name) throws IOException {
        Path file = DATA.resolve(name + ".jsonl.gz");
        Assumptions.assumeTrue(Files.isReadable(file), () -> "no corpus at " + file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().flatMap(line -> RESPONSE.matcher(line).results()).map(match -> match.group(1).strip().replaceAll(" +", " ")).toList();
        }
    }
}
