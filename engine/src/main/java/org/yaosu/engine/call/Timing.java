package org.yaosu.engine.call;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The clock, and waiting by it. */
interface Timing {

    /** The machine's. */
    Timing SYSTEM = new Timing() {

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void pause(CompletableFuture<?> bell, Duration most) throws InterruptedException {
            await(bell, most);
        }

        @Override
        public boolean await(CompletableFuture<?> outcome, Duration most) throws InterruptedException {
            try {
                outcome.get(TimeUnit.NANOSECONDS.convert(most), TimeUnit.NANOSECONDS);
                return true;
            } catch (ExecutionException failed) {
                return true;
            } catch (TimeoutException late) {
                return false;
            }
        }
    };

    Instant now();

    /** Lets time pass, less of it where the bell rings. */
    void pause(CompletableFuture<?> bell, Duration most) throws InterruptedException;

    /** @return whether the outcome, good or bad, came in time */
    boolean await(CompletableFuture<?> outcome, Duration most) throws InterruptedException;
}
