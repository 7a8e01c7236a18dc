package org.yaosu.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.BatchStoppedException;

/** What stops a batch, and what it leaves behind. */
class BatchStopTest extends BatchFixture {

    @Test
    void aStopMidwayEndsTheRunAndLeavesNoFile() throws Exception {
        CountDownLatch started = new CountDownLatch(THREADS);
        BatchService service = stuck(started);
        FutureTask<BatchReport> run = start(service, input("a", "b", "c", "d"));

        started.await();
        service.deactivate();

        stopped(run);
    }

    @Test
    void aStopDuringTheLastChatEndsTheRunToo() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        BatchService service = stuck(started);
        FutureTask<BatchReport> run = start(service, input("a"));

        started.await();
        service.deactivate();

        stopped(run);
    }

    @Test
    void aStopReturnsOnlyAfterTheRunHasCleanedUp() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        BatchService service = stuck(started);
        FutureTask<BatchReport> run = start(service, input("a", "b"));

        started.await();
        service.deactivate();

        assertThat(files()).containsExactly("in.lines");
        stopped(run);
    }

    @Test
    void aStoppedServiceTakesNoMoreChats() throws Exception {
        BatchService service = service(chat -> { });
        service.deactivate();

        assertThatThrownBy(() -> run(service, input("a"))).isInstanceOf(BatchStoppedException.class).hasMessageContaining("the engine stops");
        assertThat(files()).containsExactly("in.lines");
    }

    @Test
    void anInterruptedCallerStopsItsOwnRunOnly() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        BatchService service = service(chat -> {
            if (chat.id().equals("wait")) {
                started.countDown();
                new CountDownLatch(1).await();
            }
        });
        AtomicInteger interrupted = new AtomicInteger();
        BatchRequest request = request(input("wait"));
        FutureTask<BatchReport> run = new FutureTask<>(() -> {
            try {
                return service.run(request, progress);
            } finally {
                interrupted.set(Thread.currentThread().isInterrupted() ? 1 : 0);
            }
        });
        Thread thread = new Thread(run);
        thread.start();

        started.await();
        while (!run.isDone()) {
            // once for the end of what is under way, twice to give that up
            thread.interrupt();
            Thread.onSpinWait();
        }

        stopped(run);
        assertThat(interrupted).hasValue(1);
        assertThat(run(service, input("a")).complete()).isTrue();
    }

    /** Whose chats never end by themselves. */
    private BatchService stuck(CountDownLatch started) {
        return service(chat -> {
            started.countDown();
            new CountDownLatch(1).await();
        });
    }

    private void stopped(FutureTask<BatchReport> run) {
        assertThatThrownBy(run::get).isInstanceOf(ExecutionException.class).cause().isInstanceOf(BatchStoppedException.class)
                .hasMessageContaining("kept in run 1");
        assertThat(files()).containsExactly("in.lines");
    }
}
