package org.yaosu.web.api.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yaosu.api.extract.BatchException;

@Timeout(60)
class LiveRunsTest {

    private final LiveRuns runs = new LiveRuns(() -> 1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    private long hanging() {
        return runs.seat().begin(listener -> {
            listener.begun(7);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                interrupted.countDown();
            }
        }).join();
    }

    @AfterEach
    void end() {
        runs.close();
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
