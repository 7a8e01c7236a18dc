package org.yaosu.lease;

import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.ServiceReference;

/**
 * A plug-in's service behind leases. Safe for use by several threads.
 *
 * @param <S> the service
 */
public final class Leased<S> implements Leasable {

    private final S service;
    private final ServiceReference<?> reference;
    private final UseCount uses = new UseCount();

    public Leased(S service, ServiceReference<?> reference) {
        this.service = Objects.requireNonNull(service, "service");
        this.reference = Objects.requireNonNull(reference, "reference");
    }

    /** A hold on the service; empty once it is on its way out. */
    public Optional<Lease<S>> tryLease() {
        return uses.enter() ? Optional.of(new Lease<>(service, uses)) : Optional.empty();
    }

    @Override
    public ServiceReference<?> reference() {
        return reference;
    }

    @Override
    public UseCount uses() {
        return uses;
    }
}
