package org.yaosu.simulator.call;

import java.time.Clock;

/** An account's limits: calls at a time, and calls a second as a bucket that fills steadily and holds one second's worth. */
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
