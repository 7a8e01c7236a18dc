package org.yaosu.dialogue.service.route;

import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.dialogue.Responder;
import org.yaosu.lease.Leasable;
import org.yaosu.lease.Leased;
import org.yaosu.lease.UseCount;

/**
 * A responder in service.
 *
 * @param terms what it says of itself
 * @param responder the service
 * @param stuck calls of it that were given up and have not ended
 */
record Skill(Terms terms, Leased<Responder> responder, AtomicInteger stuck) implements Leasable {

    static Skill of(Responder responder, ServiceReference<?> reference) {
        return new Skill(Terms.of(reference), new Leased<>(responder, reference), new AtomicInteger());
    }

    /** The same service, which says something else of itself. */
    Skill renewed(ServiceReference<?> reference) {
        return new Skill(Terms.of(reference), responder, stuck);
    }

    @Override
    public ServiceReference<?> reference() {
        return responder.reference();
    }

    @Override
    public UseCount uses() {
        return responder.uses();
    }
}
