package org.yaosu.engine.batch;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.yaosu.engine.call.Pause;

/**
 * Where chats that wait for models most of the time are calculated, a few at a time. Their answers come in bursts; if all of them were
 * read at once, the next calls would begin and end late, because connections want a processor as well. Safe for use by several threads.
 */
final class Desk {

    /** Whoever has no seat by then goes on without: a field that waits for something must not hold up the others. */
    private static final long PATIENCE_MILLIS = 100;

    private final Semaphore seats;

    Desk(int seats) {
        this.seats = new Semaphore(seats, true);
    }

    /** Waits for a seat, or does without. */
    Seat sit() {
        Seat seat = new Seat();
        seat.ends();
        return seat;
    }

    /** The seat of one chat, left while it waits. For one thread. */
    final class Seat implements Pause, AutoCloseable {

        private boolean taken;

        private Seat() {
        }

        boolean taken() {
            return taken;
        }

        @Override
        public void begins() {
            if (taken) {
                taken = false;
                seats.release();
            }
        }

        @Override
        public void ends() {
            try {
                taken = seats.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                // the work notices by itself
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            begins();
        }
    }
}
