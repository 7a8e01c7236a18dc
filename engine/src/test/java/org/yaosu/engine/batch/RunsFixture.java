package org.yaosu.engine.batch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchStoppedException;

/** Runs whose extractor remembers whom it was asked about, and does what a test says before it answers. */
abstract class RunsFixture extends BatchFixture {

    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final AtomicReference<FakeExtractor.Step> step = new AtomicReference<>(chat -> { });
    BatchService batches;
    RunsService runs;

    @BeforeEach
    void start() {
        batches = service(chat -> {
            asked.add(chat.id());
            step.get().before(chat);
        });
        runs = new RunsService(journal, batches);
    }

    final BatchReport extract(String... lines) throws IOException {
        return batches.run(request(input(lines)), new Progress());
    }

    /** Runs until this chat and the next one are under way, and interrupts the run once; what is under way ends then. */
    final void stopAt(String id, String... lines) throws Exception {
        stop(() -> extract(lines), id);
    }

    final void stop(Callable<BatchReport> work, String id) throws Exception {
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
}
