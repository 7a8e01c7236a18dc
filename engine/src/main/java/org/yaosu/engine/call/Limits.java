package org.yaosu.engine.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How many calls of a provider at a time, how many a second, and from when on. Calls at a time are as many as its service takes, and its
 * account's slots allow.
 */
final class Limits {

    private final Account account;
    private final double rate;
    private final AdaptiveLimit allowed;
    private final Party party = new Party();
    private final PermitQueue queue;
    private final AtomicReference<Instant> opens = new AtomicReference<>(Instant.MIN);

    Limits(Traits traits, Account account) {
        this.account = account;
        this.rate = traits.rate();
        this.allowed = new AdaptiveLimit(traits.concurrency());
        this.queue = new PermitQueue(account, party, allowed);
    }

    Permit acquire() throws InterruptedException {
        return queue.take(PermitQueue.FOR_EVER).orElseThrow();
    }

    Optional<Permit> tryAcquire(Duration most) throws InterruptedException {
        return queue.take(TimeUnit.NANOSECONDS.convert(most));
    }

    void release(Permit permit) {
        queue.release(permit);
    }

    /** The service answered. Called before the permit is given back. */
    void answered(Duration took) {
        allowed.answered(took, full());
    }

    /** The service had too much to do for a call. Called before its permit is given back. */
    synchronized void refused(Permit permit) {
        // Where not all of them are our own calls, all slots are in use nevertheless.
        allowed.refused(permit.epoch(), full() ? allowed.limit() : account.underWay(party));
        account.refused(party, permit.slot());
    }

    private boolean full() {
        return queue.scarce() || account.underWay(party) >= allowed.limit();
    }

    /** Calls at a time that are allowed at this moment. */
    int allowed() {
        return allowed.limit();
    }

    /** Lets everybody through who waits for a permit, to be told that the provider is gone. */
    void dissolve() {
        queue.dissolve();
    }

    /** Takes the next moment that the rate allows, and says how far off it is. */
    Duration reserve(Instant now) {
        return rate > 0 ? account.reserve(rate, now) : Duration.ZERO;
    }

    /** Nobody calls before this moment. */
    void close(Instant until) {
        opens.accumulateAndGet(until, (before, now) -> now.isAfter(before) ? now : before);
    }

    /** From when on calls may be made. */
    Instant opens() {
        return opens.get();
    }
}
