package org.yaosu.simulator;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens on other threads. */
final class Await {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private Await() {
    }

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not happen within " + LIMIT);
            }
            Thread.onSpinWait();
        }
    }
}
