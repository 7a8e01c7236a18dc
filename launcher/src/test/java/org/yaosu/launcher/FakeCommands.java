package org.yaosu.launcher;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** A service that runs one command, which ends when it was told to as often as it takes. */
final class FakeCommands implements ToIntFunction<List<String>>, Runnable, BooleanSupplier, Supplier<String> {

    private final boolean ownTime;
    private final int patience;
    private final AtomicInteger stops = new AtomicInteger();
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** @param patience how often it is told before it ends */
    FakeCommands(boolean ownTime, int patience) {
        this.ownTime = ownTime;
        this.patience = patience;
    }

    int stops() {
        return stops.get();
    }

    @Override
    public int applyAsInt(List<String> words) {
        try {
            stopped.await();
            System.err.println("ended in its own time");
            return Main.INTERRUPTED;
        } catch (InterruptedException e) {
            return 1;
        }
    }

    @Override
    public void run() {
        System.err.println("told " + stops.incrementAndGet());
        if (stops.get() >= patience) {
            stopped.countDown();
        }
    }

    @Override
    public boolean getAsBoolean() {
        return ownTime;
    }

    @Override
    public String get() {
        return "to go on: resume 7";
    }
}
