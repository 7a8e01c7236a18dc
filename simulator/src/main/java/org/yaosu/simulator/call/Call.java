package org.yaosu.simulator.call;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.yaosu.simulator.Fault;

/** One call: its number, what is to go wrong with it, and its place within the limits. */
public final class Call {

    private final long number;
    private final Optional<Fault> fault;
    private final Limiter limiter;
    private final AtomicBoolean inside = new AtomicBoolean();

    Call(long number, Optional<Fault> fault, Limiter limiter) {
        this.number = number;
        this.fault = fault;
        this.limiter = limiter;
    }

    public long number() {
        return number;
    }

    public Optional<Fault> fault() {
        return fault;
    }

    /** Takes a place within the limits, where there is one. */
    public Limiter.Verdict enter() {
        Limiter.Verdict verdict = limiter.enter();
        inside.set(verdict == Limiter.Verdict.PASS);
        return verdict;
    }

    /** Gives the place back; once is enough. */
    public void leave() {
        if (inside.getAndSet(false)) {
            limiter.leave();
        }
    }
}
