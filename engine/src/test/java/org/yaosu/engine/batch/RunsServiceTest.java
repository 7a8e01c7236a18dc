package org.yaosu.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.BatchStoppedException;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.run.Resumption;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunEvent;
import org.yaosu.api.run.RunState;
import org.yaosu.engine.Leases;
import org.yaosu.engine.Settings;
import org.yaosu.engine.call.Calls;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.journal.Journal;
import org.yaosu.engine.journal.RunOrder;
import org.yaosu.lease.testing.FakeReference;

/** What the journal makes of batches: they go on where they were, and nobody is asked twice. */
@Timeout(60)
class RunsServiceTest {

    private static final int THREADS = 2;

    @TempDir
    Path folder;
    @TempDir
    Path data;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<FakeExtractor.Step> step = new AtomicReference<>(chat -> { });
    private Journal journal;
    private BatchService batches;
    private RunsService runs;

    @BeforeEach
    void start() {
        journal = new Journal(data);
        batches = new BatchService(new Settings(THREADS), new FakeExtractor(chat -> {
            asked.add(chat.id());
            step.get().before(chat);
        }), new Interviewer(new Settings(THREADS), new Calls().registry(), Leases.NO_DRAIN), journal, Leases.NO_DRAIN);
        batches.addReader(new Lines.Reader(), new FakeReference<>(Map.of("yaosu.format.name", "lines", "yaosu.format.extension", "lines")));
        batches.addWriter(new Lines.Writer(), new FakeReference<>(Map.of("yaosu.format.name", "text", "yaosu.format.extension", "txt")));
        runs = new RunsService(journal, batches);
    }

    @AfterEach
    void stop() throws InterruptedException {
        batches.deactivate();
        journal.close();
    }

    @Test
    void aRunIsKeptWithItsCounts() throws IOException {
        run("a", Lines.REJECTED, "c");

        assertThat(runs.list()).singleElement().extracting(Run::id, Run::state, Run::chats, Run::failed, Run::input)
                .containsExactly(1L, RunState.DONE, 3L, 1L, folder.resolve("in.lines"));
        assertThat(runs.newest()).contains(runs.list().get(0));
    }

    @Test
    void aRunThatWasStoppedGoesOnWhereItWas() throws Exception {
        stopAt("c", "a", "b", "c", "d", "e", "f");
        asked.clear();

        BatchReport report = runs.resume(1, Resumption.AS_BEGUN, new Progress());

        assertThat(asked).containsExactlyInAnyOrder("e", "f");
        assertThat(output()).hasContent("1 a\n2 b\n3 c\n4 d\n5 e\n6 f");
        assertThat(report).extracting(BatchReport::run, BatchReport::extracted).containsExactly(1L, 6L);
        assertThat(runs.list()).singleElement().extracting(Run::state).isEqualTo(RunState.DONE);
    }

    @Test
    void otherWorkThanOnChatsIsGoneOnWithByItsOwnCommand() throws IOException {
        BatchRequest request = new BatchRequest(folder.resolve("in"), Optional.empty(), folder.resolve("out"), Optional.empty(), ExtractionOptions.DEFAULT);
        journal.begin(new RunOrder(request, false, false).of("dialogue answer")).close();

        assertThatThrownBy(() -> runs.resume(1, Resumption.AS_BEGUN, new Progress())).isInstanceOf(BatchException.class)
                .hasMessageContaining("run 1 is no batch of chats", "enter 'dialogue answer' again");
        assertThatThrownBy(() -> runs.export(1, folder.resolve("out"), Optional.of("text"))).isInstanceOf(BatchException.class)
                .hasMessageContaining("run 1 is no batch of chats");
        assertThat(runs.list()).singleElement().extracting(Run::state).isEqualTo(RunState.INTERRUPTED);
    }

    @Test
    void whoIsInterruptedTwiceGivesUpWhatIsUnderWay() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        step.set(chat -> {
            if (chat.id().equals("b")) {
                started.countDown();
                new CountDownLatch(1).await();
            }
        });
        FutureTask<BatchReport> run = new FutureTask<>(() -> run("a", "b"));
        Thread thread = new Thread(run);
        thread.start();
        started.await();
        while (!run.isDone()) {
            thread.interrupt();
            Thread.onSpinWait();
        }

        assertThatThrownBy(run::get).hasCauseInstanceOf(BatchStoppedException.class);
        step.set(chat -> { });
        asked.clear();
        runs.resume(1, Resumption.AS_BEGUN, new Progress());
        assertThat(asked).contains("b");
        assertThat(output()).hasContent("1 a\n2 b");
    }

    @Test
    void aFinishedRunIsWrittenAgainWithoutAskingAnybody() throws IOException {
        run("a", "b");
        asked.clear();

        BatchReport report = runs.export(1, folder.resolve("again.txt"), Optional.empty());

        assertThat(asked).isEmpty();
        assertThat(folder.resolve("again.txt")).hasSameTextualContentAs(output());
        assertThat(report.complete()).isTrue();
    }

    @Test
    void whatHadNoTurnKeepsItsPlaceInAnExport() throws Exception {
        stopAt("a", IntStream.rangeClosed('a', 'z').mapToObj(Character::toString).toArray(String[]::new));

        BatchReport report = runs.export(1, folder.resolve("part.txt"), Optional.empty());

        assertThat(Files.readAllLines(folder.resolve("part.txt"))).startsWith("1 a", "2 b", "3 -it had no turn yet");
        assertThat(report.complete()).isFalse();
    }

    @Test
    void chatsThatFailedGetAnotherTurnAndTheOthersDoNot() throws IOException {
        step.set(chat -> {
            if (chat.id().equals("b")) {
                throw new IllegalStateException();
            }
        });
        run("a", "b", "c");
        step.set(chat -> { });
        asked.clear();

        runs.resume(1, Resumption.AS_BEGUN, new Progress());
        assertThat(asked).isEmpty();
        BatchReport report = runs.retry(1, Resumption.AS_BEGUN, new Progress());

        assertThat(asked).containsExactly("b");
        assertThat(report.complete()).isTrue();
        assertThat(output()).hasContent("1 a\n2 b\n3 c");
    }

    @Test
    void aChatIsKnownByItsContentWhereverItStandsByNow() throws IOException {
        run("a", "b", "c");
        asked.clear();
        Files.write(folder.resolve("in.lines"), List.of("new", "c", "a"));

        runs.resume(1, Resumption.AS_BEGUN, new Progress());

        assertThat(asked).containsExactly("new");
        assertThat(output()).hasContent("1 new\n2 c\n3 a");
    }

    @Test
    void aChatThatStandsTwiceHasOneTurn() throws IOException {
        BatchReport report = run("a", "b", "a", "a");

        assertThat(asked).containsExactlyInAnyOrder("a", "b");
        assertThat(report.extracted()).isEqualTo(4);
        assertThat(output()).hasContent("1 a\n2 b\n3 a\n4 a");
    }

    @Test
    void aSlowChatHoldsNobodyUp() throws Exception {
        CountDownLatch othersAreDone = new CountDownLatch(99);
        step.set(chat -> {
            if (chat.id().equals("c1")) {
                othersAreDone.await();
            } else {
                othersAreDone.countDown();
            }
        });

        run(IntStream.rangeClosed(1, 100).mapToObj(i -> "c" + i).toArray(String[]::new));

        assertThat(Files.readAllLines(output())).isEqualTo(IntStream.rangeClosed(1, 100).mapToObj(i -> i + " c" + i).toList());
    }

    @Test
    void anotherFileMayHoldTheChatsByNow() throws IOException {
        run("a", "b");
        Files.move(folder.resolve("in.lines"), folder.resolve("moved.lines"));

        assertThatThrownBy(() -> runs.resume(1, Resumption.AS_BEGUN, new Progress())).isInstanceOf(BatchException.class)
                .hasMessageContaining("in.lines, which is not there any more").hasMessageContaining("--in");

        asked.clear();
        runs.resume(1, new Resumption(Optional.of(folder.resolve("moved.lines")), Optional.empty(), Optional.empty(), OptionalDouble.empty()), new Progress());
        assertThat(asked).isEmpty();
    }

    @Test
    void aRunThatIsWorkedOnIsNotTakenUp() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        step.set(chat -> {
            started.countDown();
            go.await();
        });
        FutureTask<BatchReport> run = new FutureTask<>(() -> run("a"));
        new Thread(run).start();
        started.await();

        assertThatThrownBy(() -> runs.resume(1, Resumption.AS_BEGUN, new Progress())).isInstanceOf(BatchException.class).hasMessageContaining("1");
        assertThatThrownBy(() -> runs.forget(1)).isInstanceOf(BatchException.class);
        assertThat(runs.list()).singleElement().extracting(Run::state).isEqualTo(RunState.RUNNING);
        go.countDown();
        assertThat(run.get().complete()).isTrue();
    }

    @Test
    void anUnknownRunIsNamed() {
        assertThatThrownBy(() -> runs.resume(7, Resumption.AS_BEGUN, new Progress())).isInstanceOf(BatchException.class).hasMessageContaining("7");
        assertThatThrownBy(() -> runs.export(7, output(), Optional.empty())).isInstanceOf(BatchException.class).hasMessageContaining("7");
        assertThatThrownBy(() -> runs.forget(7)).isInstanceOf(BatchException.class).hasMessageContaining("7");
    }

    @Test
    void aForgottenRunIsGone() throws IOException {
        run("a");

        runs.forget(1);

        assertThat(runs.list()).isEmpty();
        assertThat(output()).hasContent("1 a");
    }

    @Test
    void anErrorInOneChatFailsThatChatAlone() throws IOException {
        step.set(chat -> {
            if (chat.id().equals("b")) {
                throw new AssertionError("何琳");
            }
        });

        BatchReport report = run("a", "b", "c");

        assertThat(output()).hasContent("1 a\n2 -extraction failed with AssertionError\n3 c");
        assertThat(report.failed()).isEqualTo(1);
    }

    @Test
    void whereJavaIsInTroubleTheRunEndsAndCanBeGoneOnWith() throws IOException {
        step.set(chat -> {
            if (chat.id().equals("b")) {
                throw new OutOfMemoryError("no more");
            }
        });

        assertThatThrownBy(() -> run("a", "b", "c")).isInstanceOf(OutOfMemoryError.class);
        assertThat(runs.list()).singleElement().extracting(Run::state).isEqualTo(RunState.INTERRUPTED);
        step.set(chat -> { });
        runs.resume(1, Resumption.AS_BEGUN, new Progress());
        assertThat(output()).hasContent("1 a\n2 b\n3 c");
    }

    @Test
    void aProviderThatGivesACallUpEndsNoRun() throws IOException {
        step.set(chat -> {
            if (chat.id().equals("b")) {
                throw new CancellationException();
            }
        });

        assertThat(run("a", "b", "c").failed()).isEqualTo(1);
    }

    @Test
    void whatIsUnderWayIsKeptWhereARunBreaksOff() throws Exception {
        CountDownLatch under = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        step.set(chat -> {
            if (chat.id().equals("b")) {
                under.countDown();
                go.await();
            } else {
                under.await();
            }
        });
        BatchListener breaking = new BatchListener() {
            @Override
            public void progress(BatchProgress progress) {
                go.countDown();
                throw new IllegalStateException("a listener of somebody else");
            }

            @Override
            public void failure(Rejection rejection) {
                throw new AssertionError(rejection.text());
            }
        };

        assertThatThrownBy(() -> batches.run(request("a", "b"), breaking)).hasMessage("a listener of somebody else");
        asked.clear();
        runs.resume(1, Resumption.AS_BEGUN, new Progress());

        assertThat(asked).isEmpty();
        assertThat(runs.report(1).events()).extracting(RunEvent::what).contains("broke off: IllegalStateException");
    }

    @Test
    void aChatThatStandsTwiceHasOneMoreTry() throws IOException {
        step.set(chat -> {
            if (chat.id().equals("b")) {
                throw new IllegalStateException();
            }
        });
        String[] chats = Stream.concat(Stream.of("b"), Stream.concat(IntStream.range(0, 300).mapToObj(i -> "c" + i), Stream.of("b"))).toArray(String[]::new);
        run(chats);
        asked.clear();

        runs.retry(1, Resumption.AS_BEGUN, new Progress());

        assertThat(asked).containsExactly("b");
    }

    @Test
    void aRetryThatWasStoppedGoesOnAsOne() throws Exception {
        step.set(chat -> {
            throw new IllegalStateException();
        });
        run("a", "b", "c", "d", "e", "f");
        stop(() -> runs.retry(1, Resumption.AS_BEGUN, new Progress()), "a");
        asked.clear();

        runs.resume(1, Resumption.AS_BEGUN, new Progress());

        assertThat(asked).containsExactlyInAnyOrder("c", "d", "e", "f");
        asked.clear();
        runs.resume(1, Resumption.AS_BEGUN, new Progress());
        assertThat(asked).isEmpty();
    }

    @Test
    void aResumeThatIsRefusedLeavesTheRunAsItWas() throws IOException {
        run("a");
        Files.delete(folder.resolve("in.lines"));

        assertThatThrownBy(() -> runs.resume(1, Resumption.AS_BEGUN, new Progress())).isInstanceOf(BatchException.class);

        assertThat(runs.list()).singleElement().extracting(Run::state).isEqualTo(RunState.DONE);
    }

    @Test
    void theFormatThatWasNamedHoldsForAnotherFileToo() throws IOException {
        Path odd = Files.write(folder.resolve("in.dat"), List.of("a"));
        batches.run(new BatchRequest(odd, Optional.of("lines"), output(), Optional.empty(), ExtractionOptions.DEFAULT), new Progress());
        Path moved = Files.move(odd, folder.resolve("moved.dat"));

        assertThat(runs.resume(1, new Resumption(Optional.of(moved), Optional.empty(), Optional.empty(), OptionalDouble.empty()), new Progress()).extracted()).isEqualTo(1);
    }

    @Test
    void failuresAreToldOncePerTurn() throws IOException {
        Progress progress = new Progress();
        batches.run(request("a", Lines.REJECTED), progress);

        assertThat(progress.failures).containsExactly(new Rejection(2, Optional.empty(), "no chat").text());
    }

    @Test
    void ofARunThatIsDoneNothingIsLeft() throws IOException {
        run("a", "b");

        assertThat(runs.futile(1, false)).hasValueSatisfying(why -> assertThat(why).contains("run 1 is done", "nothing of it is left"));
        assertThat(runs.futile(1, true)).isPresent();
    }

    @Test
    void chatsThatFailedAreLeftForAnotherTurnAlone() throws IOException {
        step.set(chat -> {
            throw new IllegalStateException();
        });
        run("a", Lines.REJECTED);

        assertThat(runs.futile(1, false)).isPresent();
        assertThat(runs.futile(1, true)).isEmpty();
    }

    @Test
    void chatsThatCameToAFileSinceAreLeft() throws IOException {
        run("a");
        Files.setLastModifiedTime(folder.resolve("in.lines"), FileTime.from(runs.list().get(0).changed().plusSeconds(1)));

        assertThat(runs.futile(1, false)).isEmpty();
    }

    @Test
    void ofARunThatWasStoppedSomethingIsLeft() throws Exception {
        stopAt("a", "a", "b", "c", "d", "e", "f");

        assertThat(runs.futile(1, false)).isEmpty();
        assertThatThrownBy(() -> runs.futile(7, false)).isInstanceOf(BatchException.class).hasMessageContaining("7");
    }

    @Test
    void theInputIsCalledWhatItsCallerCallsIt() throws IOException {
        BatchRequest plain = request("a");
        BatchRequest named = new BatchRequest(plain.input(), plain.reader(), plain.output(), plain.writer(), plain.options(), plain.spending(), Optional.of("monday.lines"));
        batches.run(named, new Progress());
        batches.run(plain, new Progress());

        assertThat(runs.list()).extracting(Run::shown).containsExactly(plain.input().toString(), "monday.lines");
        runs.resume(1, Resumption.AS_BEGUN, new Progress());
        assertThat(runs.report(1).run().name()).contains("monday.lines");
        runs.resume(1, new Resumption(Optional.of(plain.input()), Optional.empty(), Optional.empty(), OptionalDouble.empty()), new Progress());
        assertThat(runs.report(1).run().name()).isEmpty();
    }

    @Test
    void whatIsDoneOfASmallFileIsToldChatByChat() throws IOException {
        Progress progress = new Progress();
        List<String> lines = IntStream.range(0, 100).mapToObj(i -> "chat " + i + "x".repeat(90)).toList();
        long size = lines.stream().mapToLong(line -> line.length() + 1).sum();

        batches.run(request(lines.toArray(String[]::new)), progress);

        List<Long> done = progress.steps.stream().map(told -> Long.parseLong(told.replaceFirst(".* (\\d+)/.*", "$1"))).toList();
        // a reader has a little more than a chat in its buffer
        assertThat(IntStream.range(0, 100)).allSatisfy(at -> assertThat(done.get(at)).isBetween(0L, Math.min(size, (at + 1 + 2L * 2 * THREADS) * size / 100 + 256)));
        assertThat(done).last().isEqualTo(size);
    }

    /** Runs until this chat and the next one are under way, and interrupts the run once; what is under way ends then. */
    private void stopAt(String id, String... lines) throws Exception {
        stop(() -> run(lines), id);
    }

    private void stop(Callable<BatchReport> work, String id) throws Exception {
        CountDownLatch started = new CountDownLatch(THREADS);
        CountDownLatch go = new CountDownLatch(1);
        step.set(chat -> {
            if (chat.id().compareTo(id) >= 0) {
                started.countDown();
                go.await();
            }
        });
        FutureTask<BatchReport> run = new FutureTask<>(work);
        Thread thread = new Thread(run);
        thread.start();
        started.await();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            // until it has read as far as it may
            Thread.onSpinWait();
        }
        thread.interrupt();
        while (thread.isInterrupted() || thread.getState() != Thread.State.TIMED_WAITING) {
            // until it has taken note, and waits for what is under way
            Thread.onSpinWait();
        }
        go.countDown();
        assertThatThrownBy(run::get).hasCauseInstanceOf(BatchStoppedException.class);
        step.set(chat -> { });
    }

    private BatchReport run(String... lines) throws IOException {
        return batches.run(request(lines), new Progress());
    }

    private BatchRequest request(String... lines) throws IOException {
        return new BatchRequest(Files.write(folder.resolve("in.lines"), List.of(lines)), Optional.empty(), output(), Optional.empty(),
                ExtractionOptions.DEFAULT);
    }

    private Path output() {
        return folder.resolve("out.txt");
    }
}
