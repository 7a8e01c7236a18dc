package org.yaosu.deployment.swap;

import java.util.Collection;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Lets a new version of a bundle be installed and resolved beside the old one: of the same version too, as builds of one
 * day are, and where the bundle says that there may be only one of it. The new one is kept from depending on the old
 * one, which is about to go.
 */
final class Beside implements CollisionHook, ResolverHookFactory, ResolverHook, AutoCloseable {

    private final Bundle installer;
    private final Bundle old;
    private final ServiceRegistration<?> registration;
    private volatile Bundle next;

    Beside(BundleContext context, Bundle old) {
        this.installer = context.getBundle();
        this.old = old;
        this.registration = context.registerService(new String[] {CollisionHook.class.getName(), ResolverHookFactory.class.getName()}, this, null);
    }

    /** From now on this bundle does not see the old one. */
    void next(Bundle bundle) {
        next = bundle;
    }

    @Override
    public void filterCollisions(int operation, Bundle target, Collection<Bundle> collisions) {
        if (operation == INSTALLING && target.equals(installer)) {
            collisions.remove(old);
        }
    }

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return this;
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        // all may resolve
    }

    @Override
    public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {
        Bundle bundle = singleton.getRevision().getBundle();
        if (bundle.equals(next)) {
            collisions.removeIf(other -> other.getRevision().getBundle().equals(old));
        } else if (bundle.equals(old)) {
            collisions.removeIf(other -> other.getRevision().getBundle().equals(next));
        }
    }

    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
        if (requirement.getRevision().getBundle().equals(next)) {
            candidates.removeIf(candidate -> candidate.getRevision().getBundle().equals(old));
        }
    }

    @Override
    public void end() {
        // nothing is held
    }

    @Override
    public void close() {
        registration.unregister();
    }
}
