package org.yaosu.engine.call;

import java.util.concurrent.CancellationException;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelRequest;

/**
 * The turn of one call with one provider: its permit and its lease, held for one attempt.
 *
 * @param probe whether it tries the provider after a rest
 */
record Turn(Handle handle, Lease lease, boolean probe) implements AutoCloseable {

    /**
     * @throws ModelException if the attempt fails
     * @throws CancellationException if the thread is interrupted
     */
    ModelReply ask(ModelRequest request) {
        return handle.ask(lease, request);
    }

    @Override
    public void close() {
        handle.leave(this);
    }
}
