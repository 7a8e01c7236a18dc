package org.yaosu.deployment.doctor;

import java.util.function.Predicate;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.yaosu.api.deploy.Complaint.Severity;
import org.yaosu.deployment.wiring.Need;

/**
 * Whose business a bundle is. The platform lives inside other people's servers, where a part that does not work may be meant
 * not to; of our own bundles and of those that use our API each is meant to work.
 */
final class Concern {

    private static final String OURS = "org.yaosu.";

    private Concern() {
    }

    /** How bad it is that a part of this bundle does not work. */
    static Severity of(Bundle bundle) {
        return isOurs(bundle) ? Severity.ERROR : Severity.WARNING;
    }

    static boolean isOurs(Bundle bundle) {
        return bundle != null && (isOurs(Bundles.name(bundle)) || imports(bundle, Concern::isOurs));
    }

    /** Whether a symbolic name or a PID is one of ours. */
    static boolean isOurs(String name) {
        return name.startsWith(OURS);
    }

    /** Whether a bundle asks for such a package. */
    static boolean imports(Bundle bundle, Predicate<String> name) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null && revision.getDeclaredRequirements(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .map(Need::of).map(Need::name).anyMatch(name);
    }
}
