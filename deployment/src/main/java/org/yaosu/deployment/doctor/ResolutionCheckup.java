package org.yaosu.deployment.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;
import org.yaosu.deployment.wiring.Need;

/**
 * Bundles that are not resolved: what they lack, computed from the manifests of all, since to ask the framework for its
 * reasons is to let it resolve. A bundle that lacks but another one of them is told with that one.
 */
final class ResolutionCheckup implements Checkup {

    private static final int SHOWN = 5;

    private final List<Bundle> bundles;

    ResolutionCheckup(List<Bundle> bundles) {
        this.bundles = bundles;
    }

    @Override
    public List<Complaint> complaints() {
        Map<Bundle, List<Need>> unmet = new LinkedHashMap<>();
        bundles.stream().filter(bundle -> bundle.getState() == Bundle.INSTALLED).forEach(bundle -> unmet.put(bundle, unmet(bundle)));
        List<Complaint> complaints = new ArrayList<>();
        Set<Bundle> told = new LinkedHashSet<>();
        unmet.forEach((bundle, needs) -> {
            List<Need> missing = needs.stream().filter(need -> suppliers(need).isEmpty()).toList();
            if (!missing.isEmpty()) {
                Set<Bundle> waiting = waiting(bundle, unmet);
                told.add(bundle);
                told.addAll(waiting);
                complaints.add(lacks(bundle, missing, waiting));
            }
        });
        unmet.keySet().stream().filter(bundle -> !told.contains(bundle)).map(this::unexplained).flatMap(Optional::stream)
                .forEach(complaints::add);
        return complaints;
    }

    private static Stream<Need> needs(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null ? Stream.empty() : revision.getDeclaredRequirements(null).stream().map(Need::of).filter(Need::forced);
    }

    private static Stream<BundleCapability> capabilities(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null ? Stream.empty() : revision.getDeclaredCapabilities(null).stream();
    }

    /** What no resolved bundle gives it, nor it itself. */
    private List<Need> unmet(Bundle bundle) {
        return needs(bundle).filter(need -> suppliers(need).stream()
                .noneMatch(supplier -> supplier.equals(bundle) || supplier.getState() != Bundle.INSTALLED)).toList();
    }

    private List<Bundle> suppliers(Need need) {
        return bundles.stream().filter(bundle -> capabilities(bundle).anyMatch(need::matches)).toList();
    }

    /** The bundles that nobody but this one keeps from being resolved, directly or through each other. */
    private Set<Bundle> waiting(Bundle root, Map<Bundle, List<Need>> unmet) {
        Set<Bundle> reached = new LinkedHashSet<>(Set.of(root));
        boolean grown = true;
        while (grown) {
            grown = reached.addAll(unmet.keySet().stream().filter(bundle -> unmet.get(bundle).stream().map(this::suppliers)
                    .anyMatch(suppliers -> !suppliers.isEmpty() && reached.containsAll(suppliers))).toList());
        }
        reached.remove(root);
        return reached;
    }

    private Complaint lacks(Bundle bundle, List<Need> missing, Set<Bundle> waiting) {
        String words = missing.stream().limit(SHOWN).map(need -> need.words() + elsewhere(need)).collect(Collectors.joining("; "))
                + (missing.size() > SHOWN ? "; and " + (missing.size() - SHOWN) + " more" : "");
        String others = waiting.isEmpty() ? "" : "; so " + waiting.stream().map(Bundles::title).collect(Collectors.joining(", "))
                + (waiting.size() == 1 ? " waits" : " wait") + " for it";
        boolean ours = Stream.concat(Stream.of(bundle), waiting.stream()).anyMatch(Concern::isOurs);
        return new Complaint(ours ? Severity.ERROR : Severity.WARNING, "bundle " + Bundles.title(bundle),
                "cannot start: there is nothing that gives it " + words + others, remedy(missing));
    }

    /** The versions that are there where none of them will do. */
    private String elsewhere(Need need) {
        List<String> there = bundles.stream().flatMap(bundle -> capabilities(bundle).filter(need::named)
                .map(capability -> version(capability) + " of " + Bundles.name(bundle))).distinct().limit(SHOWN).toList();
        return there.isEmpty() || need.isJava() ? "" : " (there is " + String.join(" and ", there) + ")";
    }

    private static Object version(BundleCapability capability) {
        Map<String, Object> attributes = capability.getAttributes();
        return attributes.getOrDefault("version", attributes.getOrDefault("bundle-version", "a version"));
    }

    private static String remedy(List<Need> missing) {
        if (missing.stream().anyMatch(Need::isJava)) {
            return "run it with a Java that has that, or take a version of the bundle for this one";
        }
        Set<String> suppliers = missing.stream().filter(Need::isPackage).map(Need::name).map(Suppliers::of).flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String what = missing.stream().allMatch(Need::isPackage) ? "a bundle that exports " + (missing.size() == 1 ? "it" : "them")
                : "a bundle that gives " + (missing.size() == 1 ? "it" : "them");
        return "install " + what + (suppliers.isEmpty() ? "" : ": " + String.join(", ", suppliers) + " does as a rule")
                + "; or take a version of " + Bundles.name(missing.get(0).requirement().getRevision().getBundle()) + " that does without";
    }

    private Optional<Complaint> unexplained(Bundle bundle) {
        Optional<Bundle> rival = bundles.stream().filter(other -> !other.equals(bundle) && other.getState() != Bundle.INSTALLED
                && Bundles.name(other).equals(Bundles.name(bundle)) && Bundles.isSingleton(other) && Bundles.isSingleton(bundle)).findFirst();
        if (rival.isPresent()) {
            return Optional.of(new Complaint(Concern.of(bundle), "bundle " + Bundles.title(bundle),
                    "cannot start: of its name there can be one only, and " + Bundles.title(rival.get()) + " is there",
                    "uninstall one of the two"));
        }
        if (Bundles.isFragment(bundle)) {
            return Optional.of(new Complaint(Severity.WARNING, "bundle " + Bundles.title(bundle),
                    "is a fragment that came after its host was resolved, and is not part of it yet", "'refresh' the host in the shell"));
        }
        boolean wanted = bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
        if (!wanted && !Bundles.works(bundle)) {
            return Optional.empty();
        }
        Optional<Bundle> successor = wanted ? Optional.empty() : Bundles.successor(bundle, bundles);
        if (successor.isPresent()) {
            return Optional.of(BundleCheckup.replaced(bundle, successor.get()));
        }
        return Optional.of(new Complaint(wanted ? Concern.of(bundle) : Severity.WARNING, "bundle " + Bundles.title(bundle),
                wanted ? "was to be started and cannot be fitted together with the others, though each thing that it needs is there"
                        : "is installed, and nobody has started it",
                Bundles.start(bundle) + (wanted ? " says why" : " starts it, or says why it cannot be")));
    }
}
