package org.yaosu.deployment.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Services for the time of one examination. The doctor depends on none of them: one that could not start because a part is
 * missing could not say so.
 */
final class Lookup implements AutoCloseable {

    private final BundleContext context;
    private final List<ServiceReference<?>> held = new ArrayList<>();

    Lookup(BundleContext context) {
        this.context = context;
    }

    /** The service that the registry prefers, where there is one. */
    <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(context.getServiceReference(type)).flatMap(this::get);
    }

    /** A service, unless it has just gone or cannot be made. */
    <T> Optional<T> get(ServiceReference<T> reference) {
        T service = context.getService(reference);
        if (service != null) {
            held.add(reference);
        }
        return Optional.ofNullable(service);
    }

    @Override
    public void close() {
        held.forEach(context::ungetService);
    }
}
