package org.yaosu.deployment.doctor;

import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;

/**
 * Bundles that are resolved and do not run. Libraries and fragments need not, lazy bundles wait until they are needed, and a
 * console, what serves over HTTP and Event Admin are there for whoever wants one.
 */
final class BundleCheckup implements Checkup {

    private static final List<String> ON_DEMAND = List.of("org.apache.felix.gogo.", "org.jline", "org.apache.felix.http.jetty12", "org.apache.felix.eventadmin");

    private final List<Bundle> bundles;
    private final Bundle framework;

    BundleCheckup(List<Bundle> bundles, Bundle framework) {
        this.bundles = bundles;
        this.framework = framework;
    }

    @Override
    public List<Complaint> complaints() {
        return bundles.stream().filter(bundle -> bundle.getBundleId() != 0 && !Bundles.isFragment(bundle))
                .map(bundle -> switch (bundle.getState()) {
                    case Bundle.RESOLVED -> resolved(bundle);
                    case Bundle.STARTING -> starting(bundle);
                    default -> Optional.<Complaint>empty();
                }).flatMap(Optional::stream).toList();
    }

    private Optional<Complaint> resolved(Bundle bundle) {
        BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
        if (!Bundles.works(bundle) || !level.isPersistentlyStarted() && isOnDemand(bundle)) {
            return Optional.empty();
        }
        int reached = framework.adapt(FrameworkStartLevel.class).getStartLevel();
        if (level.getStartLevel() > reached) {
            return Optional.of(new Complaint(Severity.NOTE, subject(bundle),
                    "does not run: its start level is " + level.getStartLevel() + ", and the framework's is " + reached,
                    "set one of the two if it should run"));
        }
        if (level.isPersistentlyStarted()) {
            return Optional.of(new Complaint(Concern.of(bundle), subject(bundle), "was to be started, and its start failed",
                    Bundles.start(bundle) + " tries again and says why"));
        }
        Optional<Bundle> successor = Bundles.successor(bundle, bundles);
        if (successor.isPresent()) {
            return Optional.of(replaced(bundle, successor.get()));
        }
        return Optional.of(new Complaint(Severity.WARNING, subject(bundle), "does not run: it was stopped, was never started, or its start failed",
                Bundles.start(bundle) + " starts it, or says why it cannot be"));
    }

    /** To start it again would be to undo that. */
    static Complaint replaced(Bundle bundle, Bundle successor) {
        return new Complaint(Severity.NOTE, subject(bundle), "does not run: " + Bundles.title(successor) + " has taken its place",
                "where a swap left it, the next swap removes it; otherwise 'uninstall " + bundle.getBundleId() + "' in the shell does");
    }

    private static Optional<Complaint> starting(Bundle bundle) {
        return Bundles.isLazy(bundle) ? Optional.empty()
                : Optional.of(new Complaint(Concern.of(bundle), subject(bundle), "is being started, and its activator has not returned",
                        "run the doctor again; if it stays so, look where its activator waits in a thread dump (jstack)"));
    }

    private static boolean isOnDemand(Bundle bundle) {
        return ON_DEMAND.stream().anyMatch(Bundles.name(bundle)::startsWith);
    }

    private static String subject(Bundle bundle) {
        return "bundle " + Bundles.title(bundle);
    }
}
