package org.yaosu.engine.call;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The turn of one call with one provider.
 *
 * @param probe whether it tries the provider after a rest
 * @param over whether its permit was given back
 */
record Turn(Admission admission, Permit permit, Attempt attempt, boolean probe, AtomicBoolean over) implements AutoCloseable {

    Turn(Admission admission, Permit permit, Attempt attempt, boolean probe) {
        this(admission, permit, attempt, probe, new AtomicBoolean());
    }

    /** @return whether the permit is given back now; it is once */
    boolean ends() {
        return over.compareAndSet(false, true);
    }

    @Override
    public void close() {
        admission.leave(this);
    }
}
