package org.yaosu.engine.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Those who want a permit of a provider, served in the order in which they came. A slot that is freed goes to the first of them on the thread
 * that frees it: calls that run in step are answered in step, and if each of those who wait were woken to look for a slot, and then the next
 * one, the last would wait for all the others. Safe for use by several threads.
 */
final class PermitQueue {

    static final long FOR_EVER = Long.MAX_VALUE;

    /** Pauses between two looks for what other processes hold, in nanoseconds: growing, so that long calls are not asked for all the time. */
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(25);

    private final Account account;
    private final Party party;
    private final AdaptiveLimit allowed;
    private final Deque<Waiter> waiting = new ArrayDeque<>();
    /** The change of the account upon which they are served next. */
    private CompletableFuture<Void> awaited = CompletableFuture.completedFuture(null);
    private boolean dissolved;
    private volatile boolean scarce;

    PermitQueue(Account account, Party party, AdaptiveLimit allowed) {
        this.account = account;
        this.party = party;
        this.allowed = allowed;
    }

    /**
     * Waits for a permit, by the machine's clock: other processes have no other.
     *
     * @param nanos the longest wait; or {@link #FOR_EVER}
     * @return empty where there was none in time
     */
    Optional<Permit> take(long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Waiter waiter = new Waiter(Thread.currentThread());
        join(waiter);
        try {
            await(waiter, nanos);
        } catch (InterruptedException interrupted) {
            leave(waiter).ifPresent(this::release);
            throw interrupted;
        }
        return leave(waiter);
    }

    private void await(Waiter waiter, long nanos) throws InterruptedException {
        long start = System.nanoTime();
        long pause = FIRST_PAUSE;
        for (long left = nanos; waiter.waits() && left > 0; left = nanos == FOR_EVER ? nanos : nanos - (System.nanoTime() - start)) {
            CompletableFuture<Void> change = account.change();
            boolean looks = looks(waiter);
            waiter.park(looks ? Math.min(left, ThreadLocalRandom.current().nextLong(pause / 2, pause)) : left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (looks && waiter.waits()) {
                pause = Math.min(LONGEST_PAUSE, pause + pause / 2);
                serve(!change.isDone());
            }
        }
    }

    /** Whether it is this one's business to look for what other processes free: nobody tells. */
    private synchronized boolean looks(Waiter waiter) {
        return waiting.peek() == waiter && account.waits(party);
    }

    private synchronized void join(Waiter waiter) {
        waiting.add(waiter);
        serve(false);
    }

    /** With what it was given. The last one to leave wants nothing more, whichever way it leaves. */
    private synchronized Optional<Permit> leave(Waiter waiter) {
        if (waiting.remove(waiter)) {
            left();
        }
        return Optional.ofNullable(waiter.permit);
    }

    private void left() {
        if (waiting.isEmpty()) {
            scarce = false;
            account.waitsNoMore(party);
        } else if (account.waits(party)) {
            // Somebody has to look.
            waiting.peek().wake();
        }
    }

    /** @param patient whether the first of them has waited for a while on other processes' account */
    private synchronized void serve(boolean patient) {
        while (!waiting.isEmpty()) {
            CompletableFuture<Void> change = account.change();
            // Before the slot: a call that comes in just as the limit sinks counts as one from before.
            int epoch = allowed.epoch();
            OptionalInt slot = dissolved ? OptionalInt.empty() : account.take(party, allowed.limit(), patient);
            if (slot.isEmpty() && !dissolved) {
                scarce = true;
                after(change);
                return;
            }
            waiting.remove().give(dissolved ? Permit.NONE : new Permit(slot.getAsInt(), epoch));
            left();
        }
    }

    private void after(CompletableFuture<Void> change) {
        if (account.waits(party)) {
            waiting.peek().wake();
        }
        if (change != awaited) {
            awaited = change;
            change.thenRun(() -> serve(false));
        }
    }

    void release(Permit permit) {
        if (permit != Permit.NONE) {
            account.free(party, permit.slot());
        }
    }

    /** Whether somebody had to wait and still does. */
    boolean scarce() {
        return scarce;
    }

    /** Lets everybody through, to be told that the provider is gone. */
    synchronized void dissolve() {
        dissolved = true;
        serve(false);
    }

    /** Somebody, and what he is given. */
    private static final class Waiter {

        private final Thread thread;
        private volatile Permit permit;

        Waiter(Thread thread) {
            this.thread = thread;
        }

        boolean waits() {
            return permit == null;
        }

        void give(Permit given) {
            permit = given;
            wake();
        }

        void wake() {
            LockSupport.unpark(thread);
        }

        void park(long nanos) {
            if (nanos == FOR_EVER) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, nanos);
            }
        }
    }
}
