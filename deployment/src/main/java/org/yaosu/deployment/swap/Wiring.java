package org.yaosu.deployment.swap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.yaosu.api.deploy.BundleVersion;
import org.yaosu.deployment.wiring.Refresh;

/** Who is wired to whom. */
final class Wiring {

    private final FrameworkWiring wiring;

    Wiring(BundleContext context) {
        this.wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    /** The bundles that a refresh of this one stops and starts besides, in the order of their ids. */
    List<Bundle> dependents(Bundle bundle) {
        return wiring.getDependencyClosure(Set.of(bundle)).stream().filter(other -> !other.equals(bundle) && other.getBundleId() != 0)
                .sorted(Comparator.comparingLong(Bundle::getBundleId)).toList();
    }

    /** Tries to resolve. */
    boolean resolve(Bundle bundle) {
        return wiring.resolveBundles(Set.of(bundle));
    }

    FrameworkWiring framework() {
        return wiring;
    }

    /** Refreshes these bundles and waits until that is done. */
    void refresh(Collection<Bundle> bundles) throws InterruptedException {
        Refresh.of(wiring, bundles);
    }

    /** As people name it. */
    static BundleVersion name(Bundle bundle) {
        return new BundleVersion(String.valueOf(bundle.getSymbolicName()), bundle.getVersion().toString());
    }
}
