package org.yaosu.engine.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many calls of a provider at a time, how many a second, and from when on. Calls at a time are as many as its service takes, and its
 * account's slots allow.
 */
final class Limits {

    /** Pauses between two looks for what other processes hold, in nanoseconds: growing, so that long calls are not asked for all the time. */
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(25);

    private final Account account;
    private final double rate;
    private final AdaptiveLimit allowed;
    private final Party party = new Party();
    /** Fair: the chat that waits longest is next, and its worker is not starved by the others'. Who holds it looks for a slot. */
    private final ReentrantLock next = new ReentrantLock(true);
    private final AtomicReference<Instant> opens = new AtomicReference<>(Instant.MIN);
    /** Threads that want a permit and have none yet. */
    private int coming;
    private volatile boolean scarce;
    private volatile boolean dissolved;

    Limits(Traits traits, Account account) {
        this.account = account;
        this.rate = traits.rate();
        this.allowed = new AdaptiveLimit(traits.concurrency());
    }

    Permit acquire() throws InterruptedException {
        come();
        try {
            next.lockInterruptibly();
            try {
                return look(Long.MAX_VALUE).orElseThrow();
            } finally {
                next.unlock();
            }
        } finally {
            go();
        }
    }

    Optional<Permit> tryAcquire(Duration most) throws InterruptedException {
        long start = System.nanoTime();
        long nanos = TimeUnit.NANOSECONDS.convert(most);
        come();
        try {
            if (!next.tryLock(nanos, TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
            try {
                return look(nanos - (System.nanoTime() - start));
            } finally {
                next.unlock();
            }
        } finally {
            go();
        }
    }

    private synchronized void come() {
        coming++;
    }

    /** With a permit or without: the last one to go wants nothing more. Queued threads may leave after the one that looks, so it cannot tell. */
    private synchronized void go() {
        coming--;
        if (coming == 0) {
            scarce = false;
            account.waitsNoMore(party);
        }
    }

    /** Waits by the machine's clock: other processes have no other. */
    private Optional<Permit> look(long nanos) throws InterruptedException {
        long start = System.nanoTime();
        long pause = FIRST_PAUSE;
        boolean patient = false;
        while (!dissolved) {
            CompletableFuture<Void> heard = account.change();
            // Before the slot: a call that comes in just as the limit sinks counts as one from before.
            int epoch = allowed.epoch();
            OptionalInt slot = account.take(party, allowed.limit(), patient);
            if (slot.isPresent()) {
                return Optional.of(new Permit(slot.getAsInt(), epoch));
            }
            scarce = true;
            long left = nanos == Long.MAX_VALUE ? nanos : nanos - (System.nanoTime() - start);
            if (left <= 0) {
                return Optional.empty();
            }
            boolean others = account.waits(party);
            patient = !rung(heard, others ? Math.min(left, ThreadLocalRandom.current().nextLong(pause / 2, pause)) : left);
            pause = Math.min(LONGEST_PAUSE, pause + pause / 2);
        }
        return Optional.of(Permit.NONE);
    }

    /** @return whether something changed in this process in time */
    private static boolean rung(CompletableFuture<Void> bell, long nanos) throws InterruptedException {
        try {
            if (nanos == Long.MAX_VALUE) {
                bell.get();
            } else {
                bell.get(nanos, TimeUnit.NANOSECONDS);
            }
            return true;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (TimeoutException quiet) {
            return false;
        }
    }

    void release(Permit permit) {
        if (permit != Permit.NONE) {
            account.free(party, permit.slot());
        }
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
        return scarce || account.underWay(party) >= allowed.limit();
    }

    /** Calls at a time that are allowed at this moment. */
    int allowed() {
        return allowed.limit();
    }

    /** Lets everybody through who waits for a permit, to be told that the provider is gone. */
    void dissolve() {
        dissolved = true;
        account.ring();
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
