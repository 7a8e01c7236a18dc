package org.yaosu.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

/** Runs go on where they were, and nobody is asked twice. */
class ResumptionTest extends RunsFixture {

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
    void whoIsInterruptedTwiceGivesUpWhatIsUnderWay() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        step.set(chat -> {
            if (chat.id().equals("b")) {
                started.countDown();
                new CountDownLatch(1).await();
            }
        });
        FutureTask<BatchReport> run = new FutureTask<>(() -> extract("a", "b"));
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
    void whereJavaIsInTroubleTheRunEndsAndCanBeGoneOnWith() throws IOException {
        step.set(chat -> {
            if (chat.id().equals("b")) {
                throw new OutOfMemoryError("no more");
            }
        });

        assertThatThrownBy(() -> extract("a", "b", "c")).isInstanceOf(OutOfMemoryError.class);
        assertThat(runs.list()).singleElement().extracting(Run::state).isEqualTo(RunState.INTERRUPTED);
        step.set(chat -> { });
        runs.resume(1, Resumption.AS_BEGUN, new Progress());
        assertThat(output()).hasContent("1 a\n2 b\n3 c");
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

        assertThatThrownBy(() -> batches.run(request(input("a", "b")), breaking)).hasMessage("a listener of somebody else");
        asked.clear();
        runs.resume(1, Resumption.AS_BEGUN, new Progress());

        assertThat(asked).isEmpty();
        assertThat(runs.report(1).events()).extracting(RunEvent::what).contains("broke off: IllegalStateException");
    }

    @Test
    void chatsThatFailedGetAnotherTurnAndTheOthersDoNot() throws IOException {
        step.set(chat -> {
            if (chat.id().equals("b")) {
                throw new IllegalStateException();
            }
        });
        extract("a", "b", "c");
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
    void aChatThatStandsTwiceHasOneMoreTry() throws IOException {
        step.set(chat -> {
            if (chat.id().equals("b")) {
                throw new IllegalStateException();
            }
        });
        String[] chats = Stream.concat(Stream.of("b"), Stream.concat(IntStream.range(0, 300).mapToObj(i -> "c" + i), Stream.of("b"))).toArray(String[]::new);
        extract(chats);
        asked.clear();

        runs.retry(1, Resumption.AS_BEGUN, new Progress());

        assertThat(asked).containsExactly("b");
    }

    @Test
    void aRetryThatWasStoppedGoesOnAsOne() throws Exception {
        step.set(chat -> {
            throw new IllegalStateException();
        });
        extract("a", "b", "c", "d", "e", "f");
        stop(() -> runs.retry(1, Resumption.AS_BEGUN, new Progress()), "a");
        asked.clear();

        runs.resume(1, Resumption.AS_BEGUN, new Progress());

        assertThat(asked).containsExactlyInAnyOrder("c", "d", "e", "f");
        asked.clear();
        runs.resume(1, Resumption.AS_BEGUN, new Progress());
        assertThat(asked).isEmpty();
    }

    @Test
    void aChatIsKnownByItsContentWhereverItStandsByNow() throws IOException {
        extract("a", "b", "c");
        asked.clear();
        Files.write(folder.resolve("in.lines"), List.of("new", "c", "a"));

        runs.resume(1, Resumption.AS_BEGUN, new Progress());

        assertThat(asked).containsExactly("new");
        assertThat(output()).hasContent("1 new\n2 c\n3 a");
    }

    @Test
    void anotherFileMayHoldTheChatsByNow() throws IOException {
        extract("a", "b");
        Files.move(folder.resolve("in.lines"), folder.resolve("moved.lines"));

        assertThatThrownBy(() -> runs.resume(1, Resumption.AS_BEGUN, new Progress())).isInstanceOf(BatchException.class)
                .hasMessageContaining("in.lines, which is not there any more").hasMessageContaining("--in");

        asked.clear();
        runs.resume(1, new Resumption(Optional.of(folder.resolve("moved.lines")), Optional.empty(), Optional.empty(), OptionalDouble.empty()), new Progress());
        assertThat(asked).isEmpty();
    }

    @Test
    void theFormatThatWasNamedHoldsForAnotherFileToo() throws IOException {
        Path odd = Files.write(folder.resolve("in.dat"), List.of("a"));
        batches.run(new BatchRequest(odd, Optional.of("lines"), output(), Optional.empty(), ExtractionOptions.DEFAULT), new Progress());
        Path moved = Files.move(odd, folder.resolve("moved.dat"));

        assertThat(runs.resume(1, new Resumption(Optional.of(moved), Optional.empty(), Optional.empty(), OptionalDouble.empty()), new Progress()).extracted()).isEqualTo(1);
    }

    @Test
    void aResumeThatIsRefusedLeavesTheRunAsItWas() throws IOException {
        extract("a");
        Files.delete(folder.resolve("in.lines"));

        assertThatThrownBy(() -> runs.resume(1, Resumption.AS_BEGUN, new Progress())).isInstanceOf(BatchException.class);

        assertThat(runs.list()).singleElement().extracting(Run::state).isEqualTo(RunState.DONE);
    }
}
