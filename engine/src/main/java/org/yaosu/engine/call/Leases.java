package org.yaosu.engine.call;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yaosu.api.model.ModelProvider;

/** The leases of one provider. None is given once it is closed, so that what runs then can be counted and ends. */
final class Leases {

    private final ModelProvider service;
    private final Set<Lease> given = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Leases(ModelProvider service) {
        this.service = service;
    }

    Optional<Lease> tryLease() {
        Lease lease = new Lease(service, given::remove);
        given.add(lease);
        // Looked at after the lease is counted: whoever closes either sees it or is seen here.
        if (closed) {
            given.remove(lease);
            return Optional.empty();
        }
        return Optional.of(lease);
    }

    int size() {
        return given.size();
    }

    boolean closed() {
        return closed;
    }

    /** Gives no more leases and revokes those that are out. */
    void close() {
        closed = true;
        given.forEach(Lease::revoke);
    }
}
