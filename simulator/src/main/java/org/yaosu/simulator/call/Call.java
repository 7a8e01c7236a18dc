package org.yaosu.simulator.call;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.yaosu.simulator.Asked;
import org.yaosu.simulator.Asked.Ended;
import org.yaosu.simulator.Fault;

/** One call: its number, what is to go wrong with it, its place within the limits, and how far it has come. */
public final class Call {

    /** The code of an answer whose audit suspects it: it comes beside the whole answer. */
    private static final int SUSPECTED = 10019;

    private final long number;
    private final Optional<Fault> fault;
    private final Limiter limiter;
    private final Calls calls;
    private final AtomicBoolean inside = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Asked asked;
    private volatile long begun;
    private volatile boolean sent;

    Call(long number, Optional<Fault> fault, Limiter limiter, Calls calls) {
        this.number = number;
        this.fault = fault;
        this.limiter = limiter;
        this.calls = calls;
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

    /** It is answered from now on. */
    public void begin(Asked request) {
        begun = System.nanoTime();
        asked = request;
        calls.begun(request);
    }

    /** What is left of a time since it began; none where it is over. */
    public Duration left(Duration whole) {
        Duration left = whole.minusNanos(System.nanoTime() - begun);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** An error is sent instead of an answer. */
    public void fails(int code) {
        asked = asked.with(code, Ended.UNDER_WAY);
    }

    /** All that is sent has been sent. */
    public void sent() {
        sent = true;
    }

    /**
     * It has ended; the first time counts.
     *
     * @param inOrder whether the client, or over HTTP this side, ended it as the protocol wants
     */
    public void end(boolean inOrder) {
        if (asked != null && ended.compareAndSet(false, true)) {
            calls.ended(asked.with(asked.answerCode(), how(inOrder && sent)));
        }
    }

    private Ended how(boolean whole) {
        int code = asked.answerCode();
        if (code > 0 && code != SUSPECTED) {
            return Ended.REFUSED;
        }
        return whole && code != Asked.BROKEN ? Ended.TAKEN : Ended.LOST;
    }
}
