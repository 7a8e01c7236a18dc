package org.yaosu.deployment.doctor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.FrameworkWiring;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;

/** What updates leave behind: bundles that went and are still wired to, and several versions of one. */
final class VersionCheckup implements Checkup {

    private final List<Bundle> bundles;
    private final Bundle framework;

    VersionCheckup(List<Bundle> bundles, Bundle framework) {
        this.bundles = bundles;
        this.framework = framework;
    }

    @Override
    public List<Complaint> complaints() {
        List<Complaint> complaints = new ArrayList<>();
        pending(framework.adapt(FrameworkWiring.class).getRemovalPendingBundles()).forEach(complaints::add);
        Map<String, List<Bundle>> byName = bundles.stream()
                .collect(Collectors.groupingBy(Bundles::name, TreeMap::new, Collectors.toList()));
        byName.values().stream().filter(same -> same.size() > 1).map(VersionCheckup::several).forEach(complaints::add);
        return complaints;
    }

    private static List<Complaint> pending(Collection<Bundle> bundles) {
        return bundles.stream().map(bundle -> new Complaint(Severity.WARNING, "bundle " + Bundles.title(bundle),
                (bundle.getState() == Bundle.UNINSTALLED ? "is uninstalled" : "was updated") + ", and other bundles go on with its old classes",
                "'refresh' in the shell; it restarts the bundles that use it")).toList();
    }

    /** Two versions of a library may each have users; of a bundle that works, two work. */
    private static Complaint several(List<Bundle> same) {
        String versions = same.stream().map(bundle -> bundle.getVersion() + " (" + bundle.getBundleId() + ")").collect(Collectors.joining(", "));
        boolean work = same.stream().filter(bundle -> bundle.getState() == Bundle.ACTIVE && Bundles.works(bundle)).count() > 1;
        return new Complaint(work ? Severity.WARNING : Severity.NOTE, "bundle " + Bundles.name(same.get(0)),
                "is there in several versions: " + versions + (work ? "; more than one of them is at work" : ""),
                "uninstall those that are not wanted: 'uninstall ID' in the shell, or remove the file from the watched folder");
    }
}
