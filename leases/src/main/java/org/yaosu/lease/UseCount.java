package org.yaosu.lease;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts who uses a thing, until it is closed: from then on nobody new gets in, and one can wait until the last has left.
 * Holds no lock; safe for use by several threads.
 */
public final class UseCount {

    /** The sign says that it is closed, the other bits count. */
    private static final int CLOSED = Integer.MIN_VALUE;

    private final AtomicInteger state = new AtomicInteger();
    private final CompletableFuture<Void> idle = new CompletableFuture<>();

    /** Counts one more user. @return false once it is closed */
    public boolean enter() {
        return state.getAndUpdate(before -> before < 0 ? before : before + 1) >= 0;
    }

    /** Counts one user less; once for each that entered. */
    public void leave() {
        if (state.decrementAndGet() == CLOSED) {
            idle.complete(null);
        }
    }

    /** Who is in at this moment. */
    public int size() {
        return state.get() & ~CLOSED;
    }

    public boolean closed() {
        return state.get() < 0;
    }

    /** Lets nobody in from now on. @return false where it was closed before */
    public boolean close() {
        int before = state.getAndUpdate(now -> now | CLOSED);
        if (before == 0) {
            idle.complete(null);
        }
        return before >= 0;
    }

    /**
     * Waits until the last user has left; to be called once it is closed.
     *
     * @param most the longest wait
     * @return whether nobody is in any more; false too where the thread is interrupted, and then it still is
     */
    public boolean awaitIdle(Duration most) {
        try {
            idle.get(Math.max(0, TimeUnit.NANOSECONDS.convert(most)), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
