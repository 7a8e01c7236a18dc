package org.yaosu.engine.call;

/**
 * The turn of one call with one provider: its permit and its lease, held for one attempt.
 *
 * @param probe whether it tries the provider after a rest
 */
record Turn(Admission admission, Lease lease, boolean probe) implements AutoCloseable {

    @Override
    public void close() {
        admission.leave(this);
    }
}
