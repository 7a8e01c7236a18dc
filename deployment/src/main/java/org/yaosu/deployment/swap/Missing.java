package org.yaosu.deployment.swap;

import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.yaosu.deployment.wiring.Need;

/** What a bundle needs and nobody gives, in words. */
final class Missing {

    private final FrameworkWiring wiring;
    private final Bundle leaving;

    /** @param leaving a bundle that gives nothing to this one */
    Missing(FrameworkWiring wiring, Bundle leaving) {
        this.wiring = wiring;
        this.leaving = leaving;
    }

    /** Empty where each need has somebody who might meet it, who lacks something himself. */
    List<String> of(Bundle bundle) {
        return bundle.adapt(BundleRevision.class).getDeclaredRequirements(null).stream().map(Need::of)
                .filter(need -> need.forced() && nobodyGives(bundle, need.requirement())).map(Need::words).toList();
    }

    private boolean nobodyGives(Bundle bundle, BundleRequirement requirement) {
        return bundle.adapt(BundleRevision.class).getDeclaredCapabilities(requirement.getNamespace()).stream().noneMatch(requirement::matches)
                && wiring.findProviders(requirement).stream().allMatch(capability -> capability.getRevision().getBundle().equals(leaving));
    }
}
