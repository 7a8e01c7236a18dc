package org.yaosu.engine.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.yaosu.api.model.Message;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question;

class ChunkerTest {

    private static final Window NO_LIMIT = new Window(0, 0);

    @Test
    void aChatThatFitsStaysWhole() {
        List<Line> lines = lines(50, 20);

        for (PromptTemplate template : Frames.TEMPLATES) {
            assertThat(Chunker.chunks(template, Frames.large(), lines, new Window(8192, 0))).containsExactly(lines);
            assertThat(Chunker.chunks(template, Frames.large(), lines, NO_LIMIT)).containsExactly(lines);
        }
    }

    @Test
    void aChatWithoutTurnsHasNoChunk() {
        assertThat(Chunker.chunks(Frames.TEMPLATES.get(0), Frames.large(), List.of(), NO_LIMIT)).isEmpty();
    }

    @Test
    void aLongChatFitsAWindowOfEightThousandCharactersWithEveryTemplate() {
        List<Line> lines = lines(290, 93);
        assertThat(lines.stream().mapToInt(line -> line.text().length()).sum()).isBetween(27_000, 30_000);

        for (PromptTemplate template : Frames.TEMPLATES) {
            check(template, Frames.large(), lines, new Window(0, 8000));
            assertThat(Chunker.chunks(template, Frames.large(), lines, new Window(0, 8000))).hasSizeBetween(4, 12);
        }
    }

    @Test
    void randomChatsAreCoveredInOrderAndNoPromptExceedsItsWindow() {
        Random random = new Random(42);
        int asked = 0;
        for (int round = 0; round < 30; round++) {
            Window window = new Window(random.nextInt(3) == 0 ? 0 : 2000 + random.nextInt(10_000),
                    random.nextInt(3) == 0 ? 0 : 2000 + random.nextInt(10_000));
            Question frame = random.nextBoolean() ? Frames.large(example(random.nextInt(3000)), example(300)) : Frames.small();
            List<Line> lines = randomLines(random);
            for (PromptTemplate template : Frames.TEMPLATES) {
                try {
                    check(template, frame, lines, window);
                    asked++;
                } catch (WindowTooSmallException tooSmall) {
                    assertThat(Math.max(window.characters(), window.tokens())).isGreaterThan(0);
                }
            }
        }
        assertThat(asked).as("most of the windows are large enough").isGreaterThan(60);
    }

    @Test
    void aChunkBeginsWithTheLastTurnsOfTheOneBefore() {
        List<List<Line>> chunks = Chunker.chunks(Frames.TEMPLATES.get(0), Frames.small(), lines(200, 20), new Window(0, 2000));

        assertThat(chunks).hasSizeGreaterThan(2);
        for (int i = 1; i < chunks.size(); i++) {
            List<Line> before = chunks.get(i - 1);
            assertThat(chunks.get(i)).startsWith(before.subList(before.size() - 3, before.size()).toArray(Line[]::new));
        }
    }

    @Test
    void longTurnsAreNotRepeated() {
        List<Line> lines = lines(40, 400);
        List<List<Line>> chunks = Chunker.chunks(Frames.TEMPLATES.get(0), Frames.small(), lines, new Window(0, 2000));

        assertThat(chunks.stream().flatMap(List::stream)).containsExactlyElementsOf(lines);
    }

    @Test
    void aTurnThatIsTooLongIsCutBehindItsSentences() {
        Line line = new Line("小林", "这句话一共有十二个字呢。".repeat(300));

        List<List<Line>> chunks = Chunker.chunks(Frames.TEMPLATES.get(0), Frames.small(), List.of(line), new Window(0, 2000));

        assertThat(chunks).hasSizeGreaterThan(1).allSatisfy(chunk -> assertThat(chunk).hasSize(1)
                .allSatisfy(piece -> assertThat(piece.text()).startsWith("这句").endsWith("呢。")));
        assertThat(chunks.stream().flatMap(List::stream).map(Line::text).collect(Collectors.joining())).isEqualTo(line.text());
    }

    @Test
    void aLineBreakIsABetterPlaceToCutThanASentence() {
        Line line = new Line("小林", ("一句。再一句" + "。".repeat(10) + "\n").repeat(300));

        Chunker.chunks(Frames.TEMPLATES.get(0), Frames.small(), List.of(line), new Window(0, 2000)).stream().flatMap(List::stream)
                .forEach(piece -> assertThat(piece.text()).startsWith("一句").endsWith("。".repeat(10)));
    }

    @Test
    void aTurnWithoutAnyBoundaryIsCutBetweenCharacters() {
        Line line = new Line("小林", "🙂".repeat(3000));

        List<String> pieces = Chunker.chunks(Frames.TEMPLATES.get(0), Frames.small(), List.of(line), new Window(0, 2001)).stream()
                .flatMap(List::stream).map(Line::text).toList();

        assertThat(pieces).hasSizeGreaterThan(1).allMatch(piece -> !Character.isLowSurrogate(piece.charAt(0)));
        assertThat(String.join("", pieces)).isEqualTo(line.text());
    }

    @Test
    void examplesYieldWhereTheyLeaveTooLittleRoom() {
        PromptTemplate template = Frames.TEMPLATES.get(0);
        Window window = new Window(0, 4000);
        List<Line> lines = lines(300, 30);

        assertThat(Chunker.chunks(template, Frames.small(example(300), example(3000)), lines, window))
                .isEqualTo(Chunker.chunks(template, Frames.small(example(300)), lines, window))
                .isNotEqualTo(Chunker.chunks(template, Frames.small(), lines, window));
        check(template, Frames.small(example(300), example(3000)), lines, window);
    }

    @Test
    void aWindowWithoutRoomForAChatIsRefusedWithSizesAndTheWayOut() {
        assertThatThrownBy(() -> Chunker.chunks(Frames.TEMPLATES.get(1), Frames.large(example(100)), lines(3, 10), new Window(1000, 0)))
                .isInstanceOf(WindowTooSmallException.class)
                .hasMessageContainingAll("the window of 1000 tokens", "characters, about", "choose a model with a larger window");
    }

    @Test
    void megabytesAreCutInOnePass() {
        List<Line> lines = lines(25_000, 100);
        List<Line> one = List.of(new Line("小林", "一句话说完了。".repeat(350_000)));

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(Chunker.chunks(Frames.TEMPLATES.get(0), Frames.small(), lines, new Window(2000, 0))).hasSizeGreaterThan(1250);
            assertThat(Chunker.chunks(Frames.TEMPLATES.get(0), Frames.small(), one, new Window(2000, 0))).hasSizeGreaterThan(1250);
        });
    }

    /** Every prompt of every step fits, with replies that are too long; and all that was said is asked about, in order. */
    private static void check(PromptTemplate template, Question frame, List<Line> lines, Window window) {
        List<List<Line>> chunks = Chunker.chunks(template, frame, lines, window);
        PromptRenderer renderer = new PromptRenderer(window);
        for (List<Line> chunk : chunks) {
            Question question = Questions.about(frame, chunk);
            for (int step = 0; step < template.steps(); step++) {
                List<Message> messages = renderer.messages(template, step, question, Collections.nCopies(step, "1字🙂".repeat(2000)));
                assertThat(window.fits(messages)).isTrue();
            }
        }
        assertThat(said(withoutRepetition(chunks))).isEqualTo(said(lines));
    }

    private static List<Line> withoutRepetition(List<List<Line>> chunks) {
        List<Line> all = new ArrayList<>();
        for (List<Line> chunk : chunks) {
            int repeated = 0;
            for (int n = 1; n <= Math.min(Chunker.OVERLAP_TURNS, Math.min(all.size(), chunk.size())); n++) {
                if (all.subList(all.size() - n, all.size()).equals(chunk.subList(0, n))) {
                    repeated = n;
                }
            }
            all.addAll(chunk.subList(repeated, chunk.size()));
        }
        return all;
    }

    /** What was said, without the white space that falls away at cuts. */
    private static String said(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining()).replaceAll("[\\s\u2028]", "");
    }

    private static List<Line> lines(int count, int length) {
        return IntStream.range(0, count).mapToObj(i -> new Line(i % 2 == 0 ? "小林" : "客服", i + "字".repeat(length))).toList();
    }

    /** Every turn begins with its number, so that none equals another. */
    private static List<Line> randomLines(Random random) {
        String[] alphabet = {"字", "a", "7", "。", "\n", " ", "🙂", "\r\n", "，", "<chat-", "\u2028"};
        int mostParts = random.nextInt(4) == 0 ? 3000 : 60;
        return IntStream.range(0, 1 + random.nextInt(60)).mapToObj(i -> {
            StringBuilder text = new StringBuilder().append(i).append('#');
            int parts = random.nextInt(mostParts);
            for (int n = 0; n < parts; n++) {
                text.append(alphabet[random.nextInt(5) == 0 ? random.nextInt(alphabet.length) : 0]);
            }
            return new Line(random.nextBoolean() ? "小林" : "", text.toString());
        }).toList();
    }

    private static Question.Example example(int length) {
        return new Question.Example(ChatText.delimited(List.of(new Line("小周", "例".repeat(length)))), "{}");
    }
}
