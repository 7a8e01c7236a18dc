package org.yaosu.lease;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The right to use a service until it is given back. Giving it back twice is harmless. Safe for use by several threads.
 *
 * @param <S> the service
 */
public final class Lease<S> implements AutoCloseable {

    private final S service;
    private final UseCount uses;
    private final AtomicBoolean held = new AtomicBoolean(true);

    Lease(S service, UseCount uses) {
        this.service = service;
        this.uses = uses;
    }

    public S service() {
        return service;
    }

    /** Whether the service is on its way out: what breaks from now on may break for that. */
    public boolean leaving() {
        return uses.closed();
    }

    @Override
    public void close() {
        if (held.compareAndSet(true, false)) {
            uses.leave();
        }
    }
}
