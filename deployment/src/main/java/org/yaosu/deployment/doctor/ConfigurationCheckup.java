package org.yaosu.deployment.doctor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;

/** Configurations of ours that nobody takes: a file with a wrong name, mostly. Those of a server are its own business. */
final class ConfigurationCheckup implements Checkup {

    /** Letters by which a slip of the finger differs at most. */
    private static final int TYPO = 2;

    private final List<Configured> configurations;
    private final List<Taker> takers;
    private final ObjectClasses classes;

    ConfigurationCheckup(List<Configured> configurations, List<Taker> takers, ObjectClasses classes) {
        this.configurations = configurations;
        this.takers = takers;
        this.classes = classes;
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
            return classes.find(configured.kind()).isPresent() ? Optional.empty() : unknown(configured);
        }
        if (!Concern.isOurs(configured.kind())) {
            return Optional.empty();
        }
        List<Taker> others = namesakes.stream().filter(taker -> !configured.isFor(taker.bundle())).toList();
        return Optional.of(others.size() == namesakes.size() ? bound(configured, others.get(0).bundle()) : miscounted(configured));
    }

    private Complaint bound(Configured configured, Bundle bundle) {
        return new Complaint(Severity.ERROR, configured.title(), "nobody takes it: it is bound to "
                + configured.location().map(location -> "the bundle at " + location).orElse("another bundle by its PID " + configured.pid())
                + ", and " + configured.kind() + " belongs to " + Bundles.title(bundle),
                "delete the configuration and create it anew for any bundle: with '?' as its location, or as a file");
    }

    private static Complaint miscounted(Configured configured) {
        String kind = configured.kind();
        return configured.factoryPid().isEmpty()
                ? new Complaint(Severity.ERROR, configured.title(), "nobody takes it: of " + kind + " there may be several, so each needs a name of its own",
                        "rename the file to " + kind + "-NAME.cfg")
                : new Complaint(Severity.ERROR, configured.title(), "nobody takes it: of " + kind + " there can be only one, which has no further name",
                        "rename the file to " + kind + ".cfg");
    }

    private Optional<Complaint> unknown(Configured configured) {
        String kind = configured.kind();
        Optional<String> nearest = Nearest.to(kind, Stream.concat(takers.stream().map(Taker::pid), classes.pids().stream())
                .filter(Concern::isOurs).collect(Collectors.toSet()));
        if (!Concern.isOurs(kind) && nearest.filter(pid -> Nearest.distance(kind, pid) <= TYPO).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Complaint(Severity.ERROR, configured.title(), "nobody takes it: no bundle knows settings of " + kind,
                nearest.map(pid -> "do you mean " + pid + "? Then rename it to " + configured.renamed(pid) + ". Otherwise install the bundle that it is for")
                        .orElse("install the bundle that it is for, or remove it")));
    }
}
