package org.yaosu.deployment.swap;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * Old versions that were stopped with work under way: they are removed when the next swap begins, for until then
 * somebody may load their classes. Used under the lock of the swaps.
 */
final class Leftovers {

    private final Wiring wiring;
    private final List<Bundle> bundles = new ArrayList<>();

    Leftovers(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Takes note of an old version that may not have been removed. */
    void add(Bundle old) {
        if (old.getState() != Bundle.UNINSTALLED) {
            bundles.add(old);
        }
    }

    /** Removes them all. */
    void remove() throws InterruptedException {
        List<Bundle> gone = new ArrayList<>();
        for (Bundle bundle : bundles) {
            gone.addAll(wiring.dependents(bundle));
            gone.add(bundle);
            try {
                bundle.uninstall();
            } catch (BundleException | IllegalStateException e) {
                System.getLogger(Leftovers.class.getName()).log(System.Logger.Level.WARNING,
                        Wiring.name(bundle) + " cannot be removed; uninstall bundle " + bundle.getBundleId() + " by hand", e);
            }
        }
        bundles.clear();
        if (!gone.isEmpty()) {
            wiring.refresh(gone);
        }
    }
}
