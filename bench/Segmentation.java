import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.yaosu.dialogue.segmentation.WordSegmenter;

/** The measurement of {@code bench/segmentation}: one segmenter, so that none finds what another one has loaded. */
final class Segmentation {

    private static final int TURNS = 5000;
    private static final Pattern TURN = Pattern.compile("(?<=\\[|, )\"((?:[^\"\\\\])*)\"(?=\\]|, \"|\\])");
    private static final Pattern MARK = Pattern.compile("^\\s*\\[\\d+]\\s*");

    public static void main(String[] arguments) throws IOException {
        long begun = System.nanoTime();
        Function<String, List<String>> segmenter = segmenter(arguments[0]);
        segmenter.apply("这种天气适合吃糖醋排骨了呢");
        long first = (System.nanoTime() - begun) / 1_000_000;
        StringBuilder line = new StringBuilder(String.format("%-20s", arguments[0]));
        for (String corpus : List.of("knowledge.dev", "recommend.corpus-and-dev")) {
            List<String> turns = turns(Path.of(arguments[1], corpus + ".jsonl.gz"));
            Collections.shuffle(turns, new Random(470));
            line.append(measured(corpus, turns.subList(0, Math.min(TURNS, turns.size())), segmenter));
        }
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20;
        System.out.println(line + "  first after " + first + " ms, heap " + heap + " MB");
    }

    private static String measured(String corpus, List<String> turns, Function<String, List<String>> segmenter) {
        long same = 0;
        long all = 0;
        long words = 0;
        long begun = System.nanoTime();
        for (String turn : turns) {
            Set<Long> gold = spans(List.of(turn.split(" ")));
            Set<Long> found = spans(segmenter.apply(turn.replace(" ", "")));
            words += found.size();
            all += gold.size() + found.size();
            found.retainAll(gold);
            same += 2L * found.size();
        }
        return String.format("  %s F1 %.2f, %d k words/s", corpus.replaceAll("[.].*", ""), 100.0 * same / all, words * 1_000_000 / (System.nanoTime() - begun));
    }

    private static Function<String, List<String>> segmenter(String name) {
        WordSegmenter yaosu = new WordSegmenter();
        return switch (name) {
            case "yaosu" -> text -> List.of(yaosu.segment(text).split(" "));
            case "hanlp" -> hanlp(HanLP.newSegment());
            case "hanlp-names-numbers" -> hanlp(HanLP.newSegment().enableNumberQuantifierRecognize(true));
            case "hanlp-no-names" -> hanlp(HanLP.newSegment().enableNameRecognize(false).enableTranslatedNameRecognize(false));
            case "smartcn" -> smartcn(new SmartChineseAnalyzer(CharArraySet.EMPTY_SET));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Function<String, List<String>> hanlp(Segment segment) {
        return text -> segment.seg(text).stream().map(term -> term.word).toList();
    }

    /** It leaves signs out: they stand for themselves. */
    private static Function<String, List<String>> smartcn(Analyzer analyzer) {
        return text -> {
            List<String> words = new ArrayList<>();
            int end = 0;
            try (TokenStream tokens = analyzer.tokenStream("text", text)) {
                OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    text.substring(end, offset.startOffset()).codePoints().mapToObj(Character::toString).forEach(words::add);
                    words.add(text.substring(offset.startOffset(), offset.endOffset()));
                    end = offset.endOffset();
                }
                tokens.end();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            text.substring(end).codePoints().mapToObj(Character::toString).forEach(words::add);
            return words;
        };
    }

    private static Set<Long> spans(List<String> words) {
        Set<Long> spans = new HashSet<>();
        long start = 0;
        for (String word : words) {
            spans.add(start << 32 | start + word.length());
            start += word.length();
        }
        return spans;
    }

    /** The turns of all histories and the responses, each once. */
    private static List<String> turns(Path file) throws IOException {
        Set<String> turns = new TreeSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String said = line.substring(line.indexOf("\"history\"")).replaceFirst("\"history\": ", "").replace("], \"response\": ", ", ").replaceFirst("\\[, ", "[").replace("}", "]");
                Matcher turn = TURN.matcher(said);
                while (turn.find()) {
                    turns.add(MARK.matcher(turn.group(1)).replaceFirst("").strip().replaceAll("\\s+", " "));
                }
            }
        }
        turns.remove("");
        return new ArrayList<>(turns);
    }
}
