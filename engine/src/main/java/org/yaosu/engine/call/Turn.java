package org.yaosu.engine.call;

/**
 * The turn of one call with one provider.
 *
 * @param probe whether it tries the provider after a rest
 */
record Turn(Admission admission, Permit permit, Attempt attempt, boolean probe) implements AutoCloseable {

    @Override
    public void close() {
        admission.leave(this);
    }
}
