package org.yaosu.deployment.doctor;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;
import org.yaosu.deployment.doctor.Causes.Cause;

/** Components that are not active, told once for each cause, with all those that wait for it. */
final class ComponentCheckup implements Checkup {

    private static final int SHOWN = 3;

    private final BundleContext context;
    private final List<Inactive> inactive;
    private final List<Configured> configurations;
    private final ObjectClasses classes;

    ComponentCheckup(BundleContext context, List<Inactive> inactive, List<Configured> configurations, ObjectClasses classes) {
        this.context = context;
        this.inactive = inactive;
        this.configurations = configurations;
        this.classes = classes;
    }

    @Override
    public List<Complaint> complaints() {
        Causes causes = new Causes(inactive);
        Map<Cause, Set<Inactive>> affected = new LinkedHashMap<>();
        inactive.forEach(component -> causes.of(component)
                .forEach(cause -> affected.computeIfAbsent(cause, any -> new LinkedHashSet<>()).add(component)));
        return affected.entrySet().stream().map(entry -> complaint(entry.getKey(), entry.getValue())).toList();
    }

    private Complaint complaint(Cause cause, Set<Inactive> affected) {
        if (cause instanceof Causes.Unconfigured unconfigured) {
            return unconfigured(unconfigured.component(), without(affected, unconfigured.component()));
        }
        if (cause instanceof Causes.Failed failed) {
            return failed(failed, without(affected, failed.component()));
        }
        if (cause instanceof Causes.Missing missing) {
            return new MissingService(context, missing.want()).complaint(severity(affected), waiting(affected));
        }
        return new Complaint(severity(affected), "components", "wait for each other: "
                + ((Causes.Circle) cause).components().stream().map(Inactive::title).sorted().collect(Collectors.joining(", ")),
                "one of them must do without the other: a reference that is optional breaks the circle");
    }

    private Complaint unconfigured(Inactive component, Set<Inactive> waiting) {
        List<String> pids = Arrays.stream(component.description().configurationPid)
                .filter(pid -> configurations.stream().noneMatch(configured -> configured.kind().equals(pid))).toList();
        List<String> wanted = pids.isEmpty() ? List.of(component.description().configurationPid) : pids;
        return new Complaint(waiting.isEmpty() ? Severity.NOTE : severity(waiting), "component " + component.title(),
                "waits for settings: " + String.join(", ", wanted) + so(waiting),
                wanted.stream().map(this::file).collect(Collectors.joining("; and "))
                        + (waiting.isEmpty() ? ", if you want it" : ""));
    }

    private String file(String pid) {
        var known = classes.find(pid);
        return "add a file " + (context.getProperty("karaf.etc") == null ? "conf/" : "etc/") + pid
                + (known.filter(ObjectClass::factory).isPresent() ? "-NAME.cfg" : ".cfg")
                + known.flatMap(ObjectClass::example).map(example -> " with " + example).orElse("");
    }

    private Complaint failed(Causes.Failed cause, Set<Inactive> waiting) {
        Failure failure = cause.failure();
        Severity severity = severity(Stream.concat(Stream.of(cause.component()), waiting.stream()).toList());
        return failure.file()
                .map(file -> new Complaint(severity, file.toString(), failure.words() + so(waiting),
                        "correct the file; it is read again at once (for " + cause.component().title() + ")"))
                .orElseGet(() -> new Complaint(severity, "component " + cause.component().title(), "fails: " + failure.words() + so(waiting),
                        "mend what it says, then stop and start bundle " + cause.component().description().bundle.id));
    }

    private static String so(Set<Inactive> waiting) {
        return waiting.isEmpty() ? "" : "; so " + waiting(waiting);
    }

    private static String waiting(Collection<Inactive> components) {
        List<String> titles = components.stream().map(Inactive::title).distinct().sorted().toList();
        return titles.stream().limit(SHOWN).collect(Collectors.joining(", "))
                + (titles.size() > SHOWN ? " and " + (titles.size() - SHOWN) + " more " : " ")
                + (titles.size() == 1 ? "waits" : "wait") + " for it";
    }

    private static Set<Inactive> without(Set<Inactive> all, Inactive one) {
        Set<Inactive> others = new LinkedHashSet<>(all);
        others.remove(one);
        return others;
    }

    /** As grave as it is for the one that it is gravest for. */
    private Severity severity(Collection<Inactive> components) {
        return components.stream().anyMatch(component -> Concern.isOurs(context.getBundle(component.description().bundle.id)))
                ? Severity.ERROR : Severity.WARNING;
    }
}
