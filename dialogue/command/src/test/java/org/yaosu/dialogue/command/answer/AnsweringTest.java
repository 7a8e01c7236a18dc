package org.yaosu.dialogue.command.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.dialogue.Dialogue;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueStoppedException;
import org.yaosu.api.dialogue.Segmenter;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.BatchStoppedException;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.run.ModelRun;
import org.yaosu.dialogue.command.FakeSkills;
import org.yaosu.chatfiles.line.Line;

class AnsweringTest {

    static final int ROWS = 40;

    @TempDir
    Path folder;
    private Path input;
    private Path output;
    private final List<BatchProgress> told = new ArrayList<>();
    private final List<Rejection> failed = new ArrayList<>();

    @BeforeEach
    void files() throws IOException {
        input = Files.writeString(folder.resolve("in.jsonl"), rows(ROWS));
        output = folder.resolve("out.txt");
    }

    static String rows(int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(AnsweringTest::row).collect(Collectors.joining());
    }

    private static String row(int row) {
        return "{\"subtrack\":\"chitchat\",\"history\":[\"第 " + row + " 句\"]}\n";
    }

    private static String replies(int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(row -> "嗯 第 " + row + " 句\n").collect(Collectors.joining());
    }

    private AnswerReport answer(Function<Line, Answered> answerer, int atOnce, boolean fresh) throws IOException {
        return answer(DialogueOptions.DEFAULT, answerer, atOnce, fresh);
    }

    private AnswerReport answer(DialogueOptions options, Function<Line, Answered> answerer, int atOnce, boolean fresh) throws IOException {
        return answer(options, answerer, Optional.empty(), atOnce, fresh);
    }

    private AnswerReport answer(DialogueOptions options, Function<Line, Answered> answerer, Optional<ModelRun> run, int atOnce, boolean fresh) throws IOException {
        try (BegunAnswering begun = new Answering(input, output, options, "", atOnce, fresh).begin()) {
            return begun.run(answerer, run, new BatchListener() {
                @Override
                public void progress(BatchProgress progress) {
                    told.add(progress);
                }

                @Override
                public void failure(Rejection rejection) {
                    failed.add(rejection);
                }
            });
        }
    }

    private AnswerReport answer() throws IOException {
        return answer(answerer(), 3, false);
    }

    static Answerer answerer() {
        return new Answerer(new FakeSkills(), DialogueOptions.DEFAULT, Optional.empty());
    }

    /** Answers rows up to this one; stops there as Ctrl-C would, with the rows under way. */
    private void stopAt(int row, int atOnce) {
        Thread caller = Thread.currentThread();
        CountDownLatch interrupted = new CountDownLatch(1);
        assertThatThrownBy(() -> answer(line -> {
            if (line.number() == row) {
                caller.interrupt();
                interrupted.countDown();
            } else if (line.number() > row) {
                FakeSkills.awaitQuietly(interrupted);
            }
            return answerer().apply(line);
        }, atOnce, false)).isInstanceOf(BatchStoppedException.class).hasMessageContaining("answered and kept in").hasMessageContaining("out.txt.part");
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void eachRowHasItsReplyInOrder() throws IOException {
        AnswerReport report = answer();

        assertThat(output).hasContent(replies(ROWS));
        assertThat(report.rows()).isEqualTo(ROWS);
        assertThat(report.responders()).containsExactly(entry("chitchat-echo", (long) ROWS));
        assertThat(report.succeeded()).isTrue();
        assertThat(folder).isDirectoryNotContaining("glob:**.part*");
    }

    @Test
    void aRowThatTakesLongKeepsItsPlace() throws IOException {
        CountDownLatch second = new CountDownLatch(1);

        answer(line -> {
            if (line.number() == 1) {
                FakeSkills.awaitQuietly(second);
            } else {
                second.countDown();
            }
            return answerer().apply(line);
        }, 2, false);

        assertThat(output).hasContent(replies(ROWS));
    }

    @Test
    void noMoreRowsAreAnsweredAtATimeThanAskedFor() throws IOException {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        answer(line -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            Answered answered = answerer().apply(line);
            underWay.decrementAndGet();
            return answered;
        }, 2, false);

        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void aRowThatCannotBeReadStillHasALineAndIsReported() throws IOException {
        input = Files.writeString(input, row(1) + "{broken\n\n[1]\n" + row(5));

        AnswerReport report = answer();

        assertThat(Files.readAllLines(output)).containsExactly("嗯 第 1 句", FakeSkills.GENERAL, FakeSkills.GENERAL, FakeSkills.GENERAL, "嗯 第 5 句");
        assertThat(report.failures()).extracting(Failure::line, Failure::why).containsExactly(tuple(2L, "it is no JSON"), tuple(3L, "the line is blank"),
                tuple(4L, "it is no JSON object"));
        assertThat(failed).extracting(Rejection::index).containsExactly(2L, 3L, 4L);
        assertThat(report.succeeded()).isFalse();
    }

    @Test
    void aRowInAnotherCharsetStillHasALine() throws IOException {
        Files.write(input, "{\"history\":[\"好\"]}\n".getBytes(Charset.forName("GBK")));

        assertThat(answer().failures()).containsExactly(new Failure(1, "it is not UTF-8"));
        assertThat(output).hasContent(FakeSkills.GENERAL + "\n");
    }

    @Test
    void whereNobodySaysAnythingThereIsAFixedReply() throws IOException {
        input = Files.writeString(input, row(1));

        AnswerReport report = answer(new Answerer(new FakeSkills(last -> null), DialogueOptions.DEFAULT, Optional.empty()), 1, false);

        assertThat(output).hasContent(Answerer.FIXED + "\n");
        assertThat(report.failures()).containsExactly(new Failure(1, "nobody answered: echo: nothing to say"));
        assertThat(report.responders()).containsOnlyKeys(Answerer.NOBODY);
    }

    @Test
    void aReplyIsOneLineOfWordsWhateverEndsALineElsewhere() throws IOException {
        input = Files.writeString(input, row(1) + row(2));

        answer(new Answerer(new FakeSkills(last -> last.contains("1") ? "好\u2028茶\u0085 \u000b 吧" : "好茶\u3000"), DialogueOptions.DEFAULT, Optional.empty()), 1, false);

        assertThat(output).hasContent("好 茶 吧\n好 茶\n");
    }

    @Test
    void gzippedInputIsKnownByItsContent() throws IOException {
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(input))) {
            gzip.write(("\uFEFF" + rows(3).replace("\n", "\r\n").stripTrailing()).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(answer().succeeded()).isTrue();
        assertThat(output).hasContent(replies(3));
    }

    @Test
    void stoppedInTheMiddleItGoesOnToTheSameBytes() throws IOException {
        answer();
        byte[] undisturbed = Files.readAllBytes(output);
        Files.writeString(output, "before");

        stopAt(11, 3);
        assertThat(output).hasContent("before");
        assertThat(folder.resolve("out.txt.part")).content().startsWith(replies(10));
        AnswerReport report = answer();

        assertThat(output).hasBinaryContent(undisturbed);
        assertThat(report.kept()).isBetween(11L, ROWS - 1L);
        assertThat(report.rows()).isEqualTo(ROWS);
        assertThat(told.get(told.size() - 1).kept()).isEqualTo(report.kept());
        assertThat(folder).isDirectoryNotContaining("glob:**.part*");
    }

    @Test
    void rowsUnderWayAreEndedBeforeItStops() {
        stopAt(1, 1);

        assertThat(folder.resolve("out.txt.part")).content().startsWith(replies(1));
    }

    @Test
    void aRowThatIsBegunLastIsNotLostForItsPlaceAmongTheFirst() {
        // stops while row 1 is under way and later ones are done: they are kept with it
        Thread caller = Thread.currentThread();
        CountDownLatch third = new CountDownLatch(1);
        assertThatThrownBy(() -> answer(line -> {
            if (line.number() == 1) {
                FakeSkills.awaitQuietly(third);
            } else if (line.number() == 3) {
                caller.interrupt();
                while (caller.isInterrupted()) {
                    Thread.onSpinWait();
                }
                third.countDown();
            }
            return answerer().apply(line);
        }, 2, false)).isInstanceOf(BatchStoppedException.class);
        assertThat(folder.resolve("out.txt.part")).content().startsWith(replies(3));
    }

    @Test
    void aSecondInterruptGivesUpWhatIsUnderWay() {
        Thread caller = Thread.currentThread();
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> answer(line -> {
            if (line.number() == 3) {
                caller.interrupt();
            }
            try {
                if (line.number() > 3) {
                    // the first interrupt has reached the caller once nothing new is begun
                    never.await();
                }
                if (line.number() == 3) {
                    while (caller.isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    caller.interrupt();
                    never.await();
                }
            } catch (InterruptedException e) {
                throw new CancellationException();
            }
            return answerer().apply(line);
        }, 1, false)).isInstanceOf(BatchStoppedException.class);
        assertThat(folder.resolve("out.txt.part")).hasContent(replies(2));
    }

    /** Answers in a process of its own, which stops at a row and is killed after what is done meanwhile. */
    private void whileAnotherProcessAnswers(ThrowingCallable work) throws Exception {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                AnsweringChild.class.getName(), input.toString(), output.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("at row " + AnsweringChild.STUCK);
            assertThatCode(work).doesNotThrowAnyException();
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve("out.txt.part")).hasContent(replies(AnsweringChild.STUCK - 1));
    }

    @Test
    void killedInTheMiddleOfALineItGoesOnToTheSameBytes() throws Exception {
        whileAnotherProcessAnswers(() -> { });
        Files.writeString(folder.resolve("out.txt.part"), "嗯 第", StandardOpenOption.APPEND);

        AnswerReport report = answer();

        assertThat(report.kept()).isEqualTo(AnsweringChild.STUCK - 1);
        assertThat(output).hasContent(replies(ROWS));
        assertThat(folder).isDirectoryNotContaining("glob:**.part*");
    }

    @Test
    void whatAnotherProcessGoesOnWithIsItsOwn() throws Exception {
        stopAt(3, 1);

        whileAnotherProcessAnswers(() -> assertThatThrownBy(this::answer).isInstanceOf(IOException.class).hasMessageContaining("is being written by another"));
    }

    @Test
    void whoWasRefusedDoesNotLetAThirdOneIn() throws Exception {
        try (PartFile held = PartFile.open(output, Work.of(input, DialogueOptions.DEFAULT, ""), false)) {
            assertThatThrownBy(this::answer).hasMessageContaining("is being written by another");
            assertThat(exitOfAnotherProcess()).isNotZero();
            assertThat(folder.resolve("out.txt.part")).exists();
            assertThat(held.lines()).isZero();
        }
    }

    private int exitOfAnotherProcess() throws Exception {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                AnsweringChild.class.getName(), input.toString(), output.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("child").toFile()).start().waitFor();
    }

    @Test
    void rowsReportedBeforeAStopAreReportedAtTheEnd() throws IOException {
        input = Files.writeString(input, "{broken\n" + rows(ROWS));
        stopAt(9, 2);

        AnswerReport report = answer();

        assertThat(report.failures()).containsExactly(new Failure(1, "it is no JSON"));
        assertThat(report.succeeded()).isFalse();
    }

    @Test
    void unfinishedRepliesToAnotherInputAreNotOverwritten() throws IOException {
        stopAt(9, 1);
        Path part = folder.resolve("out.txt.part");
        String before = Files.readString(part);
        input = Files.writeString(folder.resolve("other.jsonl"), rows(3));

        assertThatThrownBy(this::answer).isInstanceOf(IOException.class).hasMessageContaining("holds " + before.lines().count() + " replies to " + folder.resolve("in.jsonl"))
                .hasMessageContaining("another input").hasMessageContaining("--fresh").hasMessageContaining("-o");
        assertThat(part).hasContent(before);
        input = folder.resolve("in.jsonl");
        assertThat(answer().kept()).isEqualTo(before.lines().count());
    }

    @Test
    void unfinishedRepliesWithOtherOptionsAreNotOverwritten() throws IOException {
        stopAt(9, 2);

        assertThatThrownBy(() -> answer(new DialogueOptions(Optional.of(List.of()), Optional.empty(), DialogueOptions.DEFAULT.timeLimit()), answerer(), 2, false))
                .isInstanceOf(IOException.class).hasMessageContaining("other options").hasMessageContaining("--fresh");
        assertThat(answer().kept()).isPositive();
    }

    @Test
    void freshOverwritesUnfinishedRepliesToAnotherInput() throws IOException {
        stopAt(9, 2);
        Files.writeString(input, rows(3));

        answer(answerer(), 2, true);

        assertThat(output).hasContent(replies(3));
    }

    @Test
    void anInputThatWasMovedIsTheSame() throws IOException {
        stopAt(9, 2);
        input = Files.move(input, folder.resolve("moved.jsonl"));

        assertThat(answer().kept()).isPositive();
    }

    @Test
    void anotherConsensusIsAnotherOption() throws IOException {
        DialogueOptions half = new DialogueOptions(Optional.empty(), Optional.empty(), OptionalDouble.of(0.5), DialogueOptions.DEFAULT.timeLimit(), Optional.empty());

        assertThat(Work.of(input, half, "")).isEqualTo(Work.of(input, half, "")).isNotEqualTo(Work.of(input, DialogueOptions.DEFAULT, ""));
    }

    @Test
    void anotherPlatformIsAnotherSystem() throws IOException {
        assertThat(Work.of(input, DialogueOptions.DEFAULT, "index a").sameAs(Work.of(input, DialogueOptions.DEFAULT, "index b"))).isFalse();
    }

    @Test
    void anIndexThatWasWrittenAnewIsAnotherOption() throws IOException {
        Path index = Files.createDirectory(folder.resolve("index"));
        DialogueOptions options = new DialogueOptions(Optional.empty(), Optional.of(index), DialogueOptions.DEFAULT.timeLimit());
        Files.writeString(index.resolve("a"), "1");
        Work before = Work.of(input, options, "");
        assertThat(Work.of(input, options, "")).isEqualTo(before);

        Files.writeString(index.resolve("b"), "2");

        assertThat(Work.of(input, options, "")).isNotEqualTo(before);
    }

    @Test
    void freshBeginsAnew() throws IOException {
        stopAt(9, 2);

        assertThat(answer(answerer(), 2, true).kept()).isZero();
        assertThat(output).hasContent(replies(ROWS));
    }

    @Test
    void aPartThatIsSomebodyElsesIsNotOverwritten() throws IOException {
        Path part = Files.writeString(folder.resolve("out.txt.part"), "mine");

        assertThatThrownBy(this::answer).isInstanceOf(IOException.class).hasMessageContaining("nothing says that it was begun by this command");
        assertThat(part).hasContent("mine");
    }

    @Test
    void ofTwoThatWriteTheSameFileOneIsRefused() throws IOException {
        try (PartFile held = PartFile.open(output, Work.of(input, DialogueOptions.DEFAULT, ""), false)) {
            assertThatThrownBy(this::answer).isInstanceOf(IOException.class).hasMessageContaining("is being written by another");
            assertThat(held.lines()).isZero();
        }
    }

    @Test
    void whereAServiceGoesItStopsAndCanGoOn() throws IOException {
        Files.writeString(output, "before");
        assertThatThrownBy(() -> answer(line -> {
            if (line.number() == 5) {
                throw new UncheckedIOException(new IOException("there is no segmenter"));
            }
            return answerer().apply(line);
        }, 1, false)).isInstanceOf(IOException.class).hasMessageStartingWith("there is no segmenter; 4 rows are answered and kept").hasMessageEndingWith("to go on");
        assertThat(output).hasContent("before");

        assertThat(answer().kept()).isEqualTo(4);
        assertThat(output).hasContent(replies(ROWS));
    }

    @Test
    void aRouterThatIsSwappedMidwayCostsNoRow() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        FakeSkills skills = new FakeSkills(last -> {
            if (calls.incrementAndGet() % 3 == 0) {
                throw new DialogueStoppedException("the router of dialogues stops");
            }
            return "嗯 " + last;
        });

        AnswerReport report = answer(new Answerer(skills, DialogueOptions.DEFAULT, Optional.empty()), 3, false);

        assertThat(report.failures()).isEmpty();
        assertThat(output).hasContent(replies(ROWS));
    }

    @Test
    void aServiceThatIsAwayForAMomentIsWaitedFor() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        FakeSkills skills = new FakeSkills();
        Answerer.Skills swapped = new Answerer.Skills() {
            @Override
            public DialogueFormat format() throws IOException {
                return there(skills.format());
            }

            @Override
            public Dialogue dialogue() throws IOException {
                return there(skills.dialogue());
            }

            @Override
            public Segmenter segmenter() throws IOException {
                return there(skills.segmenter());
            }

            private <T> T there(T service) throws IOException {
                if (calls.incrementAndGet() % 4 == 0) {
                    throw new IOException("it is away");
                }
                return service;
            }
        };

        assertThat(answer(new Answerer(swapped, DialogueOptions.DEFAULT, Optional.empty()), 3, false).succeeded()).isTrue();
        assertThat(output).hasContent(replies(ROWS));
    }

    @Test
    void anInputWithoutRowsIsAnErrorAndLeavesNothing() throws IOException {
        Files.writeString(input, "");

        assertThatThrownBy(this::answer).hasMessageContaining("in.jsonl is empty");
        assertThat(folder).isDirectoryNotContaining("glob:**out.txt*");
    }

    @Test
    void anInputThatBreaksOffKeepsAllRowsBeforeAndSaysHowMany() throws IOException {
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(input))) {
            for (int row = 0; row < 5000; row++) {
                gzip.write(row((row * 7919) % 5003).getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] whole = Files.readAllBytes(input);
        Files.write(input, Arrays.copyOf(whole, whole.length / 2));

        Throwable broken = catchThrowable(this::answer);

        assertThat(broken).isInstanceOf(IOException.class).hasMessageContaining("cannot be read after line");
        long rows = Files.readString(folder.resolve("out.txt.part")).lines().count();
        assertThat(broken).hasMessageContaining("after line " + rows + ":").hasMessageContaining("; " + rows + " rows are answered and kept in");
        assertThat(output).doesNotExist();
    }

    @Test
    void whereARowFailsThoseUnderWayAreEnded() {
        CountDownLatch second = new CountDownLatch(1);
        CountDownLatch failing = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        assertThatThrownBy(() -> answer(line -> {
            if (line.number() == 1) {
                FakeSkills.awaitQuietly(second);
                failing.countDown();
                throw new IllegalStateException();
            }
            second.countDown();
            FakeSkills.awaitQuietly(failing);
            Answered answered = answerer().apply(line);
            ended.incrementAndGet();
            return answered;
        }, 2, false)).isInstanceOf(IOException.class).hasMessageContaining("answering failed with IllegalStateException; 0 rows are answered and kept");
        // some model may have been paid for it: who asks again finds what it said
        assertThat(ended.get()).isPositive();
    }

    @Test
    void troublesAreCountedByKind() throws IOException {
        input = Files.writeString(input, "{\"history\":[\"慢\"]}\n".repeat(3) + row(1));

        assertThat(answer().troubles()).containsExactly(entry("model: no answer within 30 s", 3L));
    }

    @Test
    void placesThatCannotBeReadOrWrittenAreNamedBeforehand() throws IOException {
        assertThatThrownBy(() -> new Answering(folder.resolve("none"), output, DialogueOptions.DEFAULT, "", 1, false).check()).hasMessageContaining("there is no file");
        assertThatThrownBy(() -> new Answering(input, folder, DialogueOptions.DEFAULT, "", 1, false).check()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answering(input, input, DialogueOptions.DEFAULT, "", 1, false).check()).hasMessageContaining("is read");
        assertThatThrownBy(() -> new Answering(input, output, new DialogueOptions(Optional.empty(), Optional.of(folder.resolve("none")),
                DialogueOptions.DEFAULT.timeLimit()), "", 1, false).check()).hasMessageContaining("there is no index");
    }
}
