package org.yaosu.engine.call;

import java.time.Duration;
import java.util.Optional;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;

/**
 * The books of a piece of work: answers that it need not pay again, and what it may still spend. Safe for use by several threads;
 * none of the methods throws because something cannot be written: who keeps the books tells that when it is asked to go on.
 */
public interface CallBook {

    /** Keeps nothing and allows everything: for work outside of a run. */
    CallBook NONE = new CallBook() {

        @Override
        public Optional<ModelReply> known(CallKey key, String provider) {
            return Optional.empty();
        }

        @Override
        public Reservation reserve(double most) {
            return () -> { };
        }

        @Override
        public void answered(CallKey key, String provider, ModelReply reply, double cost, Duration took) {
            // nobody asks for it again
        }

        @Override
        public void failed(String provider, Kind kind, Duration took) {
            // nobody asks
        }

        @Override
        public void unusable(CallKey key) {
            // it was not kept
        }
    };

    /** What the same call was answered before; counts as a call that was saved. */
    Optional<ModelReply> known(CallKey key, String provider);

    /** Whether a budget is kept, so that no attempt may cost more than was set aside for it. */
    default boolean limited() {
        return false;
    }

    /**
     * Sets money aside for an attempt. Waits where others' attempts may leave some of theirs.
     *
     * @param most what it can cost at most
     * @throws BudgetSpentException if there is not enough left
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it still is
     */
    Reservation reserve(double most);

    /** Keeps an answer and what it cost; written when this returns. */
    void answered(CallKey key, String provider, ModelReply reply, double cost, Duration took);

    /** Keeps that an attempt failed. */
    void failed(String provider, Kind kind, Duration took);

    /** An answer that nobody can read is not kept for the next time. */
    void unusable(CallKey key);

    /** Money set aside; given back when the attempt has ended and its cost, if any, is in the books. */
    @FunctionalInterface
    interface Reservation extends AutoCloseable {

        @Override
        void close();
    }
}
