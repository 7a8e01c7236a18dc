package org.yaosu.web.api.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchStoppedException;
import org.yaosu.api.extract.BatchStoppedException.Reason;

@Timeout(60)
class LiveRunsTest {

    private final LiveRuns runs = new LiveRuns(() -> 1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    private final Logger log = Logger.getLogger(RunWarnings.class.getName());
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Handler lines = new Handler() {

        @Override
        public void publish(LogRecord line) {
            warnings.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    private long hanging() {
        return runs.seat().begin(listener -> {
            listener.begun(7);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                interrupted.countDown();
                throw new BatchStoppedException(Reason.INTERRUPTED, 7, "stopped");
            }
        }).join();
    }

    @BeforeEach
    void listen() {
        log.setUseParentHandlers(false);
        log.addHandler(lines);
    }

    @AfterEach
    void end() {
        runs.close();
        log.removeHandler(lines);
        log.setUseParentHandlers(true);
    }

    /** A run with the number 7 that ends so; waits until it has. */
    private void ending(Throwable how) throws InterruptedException {
        runs.seat().begin(listener -> {
            listener.begun(7);
            if (how instanceof IOException broken) {
                throw broken;
            }
            if (how instanceof RuntimeException broken) {
                throw broken;
            }
        }).join();
        // it has not ended before its thread has
        while (runs.has(7)) {
            Thread.onSpinWait();
        }
    }

    static Stream<Arguments> troubles() {
        return Stream.of(Arguments.of(new IOException("the journal journal.db cannot grow"), "the journal journal.db cannot grow"),
                Arguments.of(new BatchException("cannot write records.jsonl"), "cannot write records.jsonl"),
                Arguments.of(new BatchStoppedException(Reason.UNANSWERED, 7, "no model answers any more"), "no model answers any more"),
                Arguments.of(new IllegalStateException("我的电话是13800000412"), "an error inside the service (java.lang.IllegalStateException)"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void whoOperatesItReadsWhyARunStops(Throwable trouble, String words) throws InterruptedException {
        ending(trouble);

        assertThat(warnings).containsExactly("run 7 stopped: " + words + "; when that is mended, './yaosu resume 7' or POST /api/v1/runs/7/resume goes on");
    }

    static Stream<Optional<Throwable>> asWished() {
        return Stream.of(Optional.empty(), Optional.of(new BatchStoppedException(Reason.INTERRUPTED, 7, "stopped")),
                Optional.of(new BatchStoppedException(Reason.BUDGET, 7, "its budget is spent")));
    }

    @ParameterizedTest
    @MethodSource("asWished")
    void ofARunThatEndsAsItsCallerWishesNothingIsLogged(Optional<Throwable> how) throws InterruptedException {
        ending(how.orElse(null));

        assertThat(warnings).isEmpty();
    }

    @Test
    void atTheEndHowToGoOnIsLoggedOnce() {
        hanging();

        runs.close();
        runs.close();

        assertThat(warnings).containsExactly("run 7 is interrupted; './yaosu resume 7' or POST /api/v1/runs/7/resume goes on");
    }

    @Test
    void aRunHasItsNumberAsSoonAsItIsInTheJournal() {
        assertThat(hanging()).isEqualTo(7);
        assertThat(runs.has(7)).isTrue();
    }

    @Test
    void oneThatNeverBeginsSaysWhy() {
        CompletableFuture<Long> refused = runs.seat().begin(listener -> {
            throw new BatchException("no");
        });

        assertThatThrownBy(refused::join).hasCauseInstanceOf(BatchException.class);
        runs.seat().close();
    }

    @Test
    void oneWithoutAChatHasNoNumber() {
        assertThat(runs.seat().begin(listener -> { }).join()).isZero();
    }

    @Test
    void thereAreNoMoreThanThereMayBe() {
        LiveRuns.Seat seat = runs.seat();

        assertThatThrownBy(runs::seat).hasMessageContaining("under way: 1");
        seat.close();
        runs.seat().close();
    }

    @Test
    void oneThatIsStoppedIsInterrupted() throws InterruptedException {
        hanging();

        assertThat(runs.stop(7)).isTrue();
        interrupted.await();
        assertThat(runs.stop(8)).isFalse();
    }

    @Test
    void allAreStoppedAtTheEndAndNoneBeginsAnyMore() throws InterruptedException {
        hanging();

        runs.close();

        assertThat(interrupted.getCount()).isZero();
        assertThatThrownBy(runs::seat).hasMessageContaining("ends");
    }

}
