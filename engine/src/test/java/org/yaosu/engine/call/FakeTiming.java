package org.yaosu.engine.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** Time that passes at once when somebody waits for it, and only then. */
final class FakeTiming implements Timing {

    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final CountDownLatch pausing = new CountDownLatch(1);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private volatile boolean stopped;
    private volatile boolean late;

    /** From now on only the bell ends a pause. */
    FakeTiming stop() {
        stopped = true;
        return this;
    }

    /** From now on no answer comes in time. */
    FakeTiming late() {
        late = true;
        return this;
    }

    void advance(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant now() {
        return now.get();
    }

    @Override
    public void pause(CompletableFuture<?> bell, Duration most) throws InterruptedException {
        pauses.add(most);
        pausing.countDown();
        if (stopped) {
            ended(bell);
        } else if (!bell.isDone()) {
            advance(most);
        }
    }

    @Override
    public boolean await(CompletableFuture<?> outcome, Duration most) throws InterruptedException {
        if (late && !outcome.isDone()) {
            advance(most);
            return false;
        }
        ended(outcome);
        return true;
    }

    private static void ended(CompletableFuture<?> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException failed) {
            // An end like any other.
            return;
        }
    }
}
