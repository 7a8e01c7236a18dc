package org.yaosu.deployment.swap;

import java.time.Duration;

/**
 * A point in time by which something has to be done.
 *
 * @param end in the time of {@link System#nanoTime}
 */
record Deadline(long end) {

    /** Longer than anybody waits, and short enough to count in nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(365);

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + (time.compareTo(LONGEST) < 0 ? time : LONGEST).toNanos());
    }

    /** What is left; nothing where it has passed. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    boolean passed() {
        return left().isZero();
    }
}
