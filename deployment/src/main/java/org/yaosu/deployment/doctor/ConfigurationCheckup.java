package org.yaosu.deployment.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;

/** Configurations that nobody takes: a file with a wrong name, mostly. */
final class ConfigurationCheckup implements Checkup {

    /** What a PID and a bundle's name have in common where the bundle may read the configuration by itself. */
    private static final int FAMILY = 3;

    private final List<Configured> configurations;
    private final List<Taker> takers;
    private final ObjectClasses classes;
    private final List<Bundle> bundles;

    ConfigurationCheckup(List<Configured> configurations, List<Taker> takers, ObjectClasses classes, List<Bundle> bundles) {
        this.configurations = configurations;
        this.takers = takers;
        this.classes = classes;
        this.bundles = bundles;
    }

    @Override
    public List<Complaint> complaints() {
        return configurations.stream().filter(configured -> takers.stream().noneMatch(taker -> taker.takes(configured)))
                .map(this::untaken).flatMap(Optional::stream).toList();
    }

    private Optional<Complaint> untaken(Configured configured) {
        List<Taker> namesakes = takers.stream().filter(taker -> taker.pid().equals(configured.kind())).toList();
        if (namesakes.isEmpty()) {
            // whoever declares the settings is stopped, which is told of the bundle
            return classes.find(configured.kind()).isPresent() ? Optional.empty() : Optional.of(unknown(configured));
        }
        List<Taker> others = namesakes.stream().filter(taker -> !configured.isFor(taker.bundle())).toList();
        return Optional.of(others.size() == namesakes.size() ? bound(configured, others.get(0).bundle()) : miscounted(configured));
    }

    private Complaint bound(Configured configured, Bundle bundle) {
        return new Complaint(severity(configured), configured.title(), "nobody takes it: it is bound to "
                + configured.location().map(location -> "the bundle at " + location).orElse("another bundle by its PID " + configured.pid())
                + ", and " + configured.kind() + " belongs to " + Bundles.title(bundle),
                "delete the configuration and create it anew for any bundle: with '?' as its location, or as a file");
    }

    private static Complaint miscounted(Configured configured) {
        String kind = configured.kind();
        return configured.factoryPid().isEmpty()
                ? new Complaint(severity(configured), configured.title(), "nobody takes it: of " + kind + " there may be several, so each needs a name of its own",
                        "rename the file to " + kind + "-NAME.cfg")
                : new Complaint(severity(configured), configured.title(), "nobody takes it: of " + kind + " there can be only one, which has no further name",
                        "rename the file to " + kind + ".cfg");
    }

    private Complaint unknown(Configured configured) {
        String kind = configured.kind();
        Set<String> known = Stream.concat(takers.stream().map(Taker::pid), classes.pids().stream()).collect(Collectors.toSet());
        Optional<String> nearest = Nearest.to(kind, known);
        boolean typo = Concern.isOurs(kind) || nearest.filter(pid -> Nearest.distance(kind, pid) <= 2).isPresent();
        Severity severity = typo ? Severity.ERROR : readByItself(kind) ? Severity.NOTE : Severity.WARNING;
        return new Complaint(severity, configured.title(), "nobody takes it: no bundle knows settings of " + kind,
                nearest.map(pid -> "do you mean " + pid + "? Then rename it to " + configured.renamed(pid) + ". Otherwise install the bundle that it is for")
                        .orElse("install the bundle that it is for, or remove it"));
    }

    /** Whether a bundle of the same family is there, which may look its configuration up without telling anybody. */
    private boolean readByItself(String kind) {
        String[] parts = kind.split("\\.");
        String family = String.join(".", Arrays.asList(parts).subList(0, Math.min(FAMILY, parts.length)));
        return bundles.stream().map(Bundles::name).anyMatch(name -> (name + ".").startsWith(family + "."));
    }

    private static Severity severity(Configured configured) {
        return Concern.isOurs(configured.kind()) ? Severity.ERROR : Severity.WARNING;
    }
}
