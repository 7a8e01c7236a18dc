package org.yaosu.engine.call;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.lease.UseCount;

/** The attempts under way with one provider, so that they can be counted, waited for, and cut off. */
final class Leases {

    private final ModelProvider service;
    private final UseCount uses = new UseCount();
    private final Set<Attempt> given = ConcurrentHashMap.newKeySet();
    private volatile boolean revoked;

    Leases(ModelProvider service) {
        this.service = service;
    }

    /** Empty once no more are given. */
    Optional<Attempt> tryLease() {
        if (!uses.enter()) {
            return Optional.empty();
        }
        Attempt attempt = new Attempt(service, this::ended);
        given.add(attempt);
        // Looked at after it is noted: whoever revokes either sees it or is seen here.
        if (revoked) {
            attempt.revoke();
        }
        return Optional.of(attempt);
    }

    private void ended(Attempt attempt) {
        if (given.remove(attempt)) {
            uses.leave();
        }
    }

    UseCount uses() {
        return uses;
    }

    boolean closed() {
        return uses.closed();
    }

    /** Cuts off what is under way. */
    void revoke() {
        revoked = true;
        given.forEach(Attempt::revoke);
    }
}
