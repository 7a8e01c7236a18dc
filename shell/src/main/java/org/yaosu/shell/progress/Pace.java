package org.yaosu.shell.progress;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.yaosu.api.extract.BatchProgress;

/**
 * How fast a batch goes, over the last {@value #WINDOW} seconds: chats that were kept from before take no time and are not counted.
 * Safe for use by several threads.
 */
final class Pace {

    /** Seconds. Long enough to be steady, short enough to show that a provider rests. */
    static final int WINDOW = 10;

    /** Seconds. A rate over less says nothing. */
    private static final int LEAST = 1;

    /** Seconds between two samples, so that a fast batch needs little memory. */
    private static final double STEP = 0.1;

    private final LongSupplier clock;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private BatchProgress last;
    private double freshBytes;

    /** @param clock the time in nanoseconds */
    Pace(LongSupplier clock) {
        this.clock = clock;
        this.samples.add(new Sample(clock.getAsLong(), 0, 0));
    }

    /** What was done by then, less what was kept. */
    private record Sample(long at, long chats, double bytes) {

        double secondsTo(long later) {
            return (later - at) / (double) TimeUnit.SECONDS.toNanos(1);
        }
    }

    synchronized void add(BatchProgress progress) {
        freshBytes += freshBytes(progress);
        last = progress;
        long now = clock.getAsLong();
        if (samples.getLast().secondsTo(now) >= STEP) {
            samples.add(new Sample(now, fresh(progress), freshBytes));
            forget(now);
        }
    }

    /** Of the bytes since the last time, those of chats that were not kept. */
    private double freshBytes(BatchProgress progress) {
        long bytes = progress.bytesRead() - (last == null ? 0 : last.bytesRead());
        long chats = progress.chats() - (last == null ? 0 : last.chats());
        long fresh = fresh(progress) - (last == null ? 0 : fresh(last));
        return chats <= 0 ? 0 : (double) bytes * fresh / chats;
    }

    private static long fresh(BatchProgress progress) {
        return progress.chats() - progress.kept();
    }

    /** Leaves one sample from before the window: the window begins there. */
    private void forget(long now) {
        Sample first = samples.poll();
        while (!samples.isEmpty() && samples.getFirst().secondsTo(now) >= WINDOW) {
            first = samples.poll();
        }
        samples.addFirst(first);
    }

    /** Chats a second; empty while that cannot be told. */
    synchronized OptionalDouble rate() {
        long now = clock.getAsLong();
        forget(now);
        double seconds = samples.getFirst().secondsTo(now);
        return last == null || seconds < LEAST ? OptionalDouble.empty()
                : OptionalDouble.of((fresh(last) - samples.getFirst().chats()) / seconds);
    }

    /** The time left, by how much of the input is left; empty while that cannot be told, and where only what is under way is left. */
    synchronized Optional<Duration> left() {
        long now = clock.getAsLong();
        forget(now);
        double seconds = samples.getFirst().secondsTo(now);
        double bytes = freshBytes - samples.getFirst().bytes();
        return last == null || seconds < LEAST || bytes <= 0 || last.bytesTotal() <= last.bytesRead() ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Math.round((last.bytesTotal() - last.bytesRead()) * seconds / bytes)));
    }
}
