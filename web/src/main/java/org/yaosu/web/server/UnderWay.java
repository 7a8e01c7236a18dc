package org.yaosu.web.server;

import java.time.Duration;

/** The requests that were let in and are not answered to their end. Safe for use by several threads. */
final class UnderWay {

    private int count;
    private boolean ending;

    /** Whether one more may begin; {@link #leave()} follows then. */
    synchronized boolean enter() {
        if (!ending) {
            count++;
        }
        return !ending;
    }

    synchronized void leave() {
        count--;
        notifyAll();
    }

    /** From now on none begins. */
    synchronized void end() {
        ending = true;
    }

    /** Returns when those that have begun are answered, or so much time is over. */
    synchronized void await(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); count > 0 && left > 0; left = deadline - System.nanoTime()) {
            wait(left / 1_000_000 + 1);
        }
    }
}
