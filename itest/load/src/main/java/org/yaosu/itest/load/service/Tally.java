package org.yaosu.itest.load.service;

import java.time.Duration;

/** Counts calls. Safe for use by several threads. */
final class Tally {

    private long first;
    private long last;
    private long answered;
    private long refused;

    /** A call is let in. */
    synchronized void begun() {
        if (first == 0) {
            first = System.nanoTime();
        }
    }

    /** @param code 0 where the answer went out whole */
    synchronized void ended(int code) {
        if (code == 0) {
            answered++;
            last = System.nanoTime();
        } else {
            refused++;
        }
    }

    /** What was counted since the last time. */
    synchronized Served take() {
        Served served = new Served(answered, refused, Duration.ofNanos(Math.max(1, last - first)));
        first = 0;
        answered = 0;
        refused = 0;
        return served;
    }
}
