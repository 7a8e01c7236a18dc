package org.yaosu.simulator.call;

import java.time.Clock;

/**
 * An account's limits: calls at a time, and calls a second as a bucket that fills steadily and holds one second's worth. A call is over when
 * its last frame is on its way, or its connection has ended: a service cannot know more, and one that waited for the client's close would be
 * stricter with slow clients than it says. A client that counts until it has closed the connection never meets the limit.
 */
public final class Limiter {

    /** Whether a call may go on. */
    public enum Verdict {
        PASS, RATE, CONCURRENCY
    }

    private final int concurrency;
    private final double rate;
    private final Clock clock;
    private int running;
    private double allowance;
    private long filled;

    Limiter(int concurrency, double rate, Clock clock) {
        this.concurrency = concurrency;
        this.rate = rate;
        this.clock = clock;
        this.allowance = capacity();
        this.filled = clock.millis();
    }

    synchronized Verdict enter() {
        if (rate > 0) {
            long now = clock.millis();
            allowance = Math.min(capacity(), allowance + Math.max(0, now - filled) * rate / 1000);
            filled = now;
            if (allowance < 1) {
                return Verdict.RATE;
            }
        }
        if (concurrency > 0 && running >= concurrency) {
            return Verdict.CONCURRENCY;
        }
        allowance -= rate > 0 ? 1 : 0;
        running++;
        return Verdict.PASS;
    }

    synchronized void leave() {
        running--;
    }

    private double capacity() {
        return Math.max(1, rate);
    }
}
