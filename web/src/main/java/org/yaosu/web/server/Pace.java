package org.yaosu.web.server;

import java.time.Duration;

/**
 * How fast a body arrives, in the time that is spent on waiting for it: a service that takes its time to read is not the caller's
 * fault. Jetty's own least rate counts from the first byte on, whoever waits. Safe for use by several threads.
 */
final class Pace {

    private final long start;
    private long arrived;
    private long waited;
    private long waiting = -1;

    /** @param now of {@link System#nanoTime()}, as all times here */
    Pace(long now) {
        this.start = now;
    }

    /** Somebody reads, and nothing is there. */
    synchronized void waits(long now) {
        if (waiting < 0) {
            waiting = now - start;
        }
    }

    /** So many bytes are there. */
    synchronized void arrived(long bytes, long now) {
        arrived += bytes;
        if (waiting >= 0) {
            waited += now - start - waiting;
            waiting = -1;
        }
    }

    /**
     * Whether less has arrived than should have.
     *
     * @param rate in bytes a second
     * @param grace how long to wait for whatever there is
     */
    synchronized boolean isBehind(long now, long rate, Duration grace) {
        long time = waited + (waiting < 0 ? 0 : now - start - waiting) - grace.toNanos();
        return waiting >= 0 && time > 0 && arrived < rate * (time / 1e9);
    }
}
