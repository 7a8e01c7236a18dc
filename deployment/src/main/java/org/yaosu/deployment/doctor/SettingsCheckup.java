package org.yaosu.deployment.doctor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;

/** Settings that the bundle they are for does not declare: a letter too much, mostly. Tells names, never values. */
final class SettingsCheckup implements Checkup {

    /** What the framework, ConfigurationAdmin and their helpers write beside the settings. */
    private static final List<String> FOREIGN = List.of("service.", "component.", "felix.fileinstall.", "osgi.", ".", ":");
    /** How a configuration tells a component which services to take. */
    private static final List<String> REFERENCES = List.of(".target", ".cardinality.minimum");

    private final List<Configured> configurations;
    private final ObjectClasses classes;
    private final Collection<ComponentDescriptionDTO> components;

    SettingsCheckup(List<Configured> configurations, ObjectClasses classes, Collection<ComponentDescriptionDTO> components) {
        this.configurations = configurations;
        this.classes = classes;
        this.components = components;
    }

    @Override
    public List<Complaint> complaints() {
        return configurations.stream().flatMap(configured -> classes.find(configured.kind()).stream()
                .flatMap(known -> Stream.of(otherLetters(configured, known), complaint(configured, known)).flatMap(Optional::stream))).toList();
    }

    private Optional<Complaint> complaint(Configured configured, ObjectClass known) {
        Map<String, Optional<String>> unknown = new TreeMap<>();
        Set<String> names = Stream.concat(known.names().stream(), ownProperties(configured.kind())).collect(Collectors.toSet());
        configured.settings().stream().filter(name -> !names.contains(name) && !isForeign(name) && inOtherLetters(name, known).isEmpty())
                .forEach(name -> unknown.put(name, Nearest.to(name, known.names())));
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        String problem = unknown.entrySet().stream().map(entry -> "'" + entry.getKey() + "'"
                + entry.getValue().map(name -> " (do you mean " + name + "?)").orElse("")).collect(Collectors.joining(", "));
        return Optional.of(new Complaint(Severity.WARNING, configured.title(),
                (unknown.size() == 1 ? "the setting " : "the settings ") + problem + " of " + configured.kind()
                        + (unknown.size() == 1 ? " does" : " do") + " not exist and " + (unknown.size() == 1 ? "has" : "have") + " no effect",
                "correct the name or remove the line" + (unknown.values().stream().allMatch(Optional::isPresent) ? ""
                        : "; the settings are " + known.settings().stream().map(ObjectClass.Setting::name).collect(Collectors.joining(", ")))));
    }

    /** The framework takes both for one name, and the component runtime for two: the component does not come up. */
    private static Optional<Complaint> otherLetters(Configured configured, ObjectClass known) {
        String names = configured.settings().stream().sorted().flatMap(name -> inOtherLetters(name, known).map(right -> "'" + name + "' (write " + right + ")").stream())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(new Complaint(Severity.ERROR, configured.title(),
                names + " of " + configured.kind() + ": with other letters than the setting has, what it is for does not start", "correct the name"));
    }

    private static Optional<String> inOtherLetters(String name, ObjectClass known) {
        return known.names().stream().filter(right -> right.equalsIgnoreCase(name) && !right.equals(name)).findFirst();
    }

    /** The properties that components with this PID have without any configuration, which may replace them. */
    private Stream<String> ownProperties(String pid) {
        return components.stream().filter(component -> List.of(component.configurationPid).contains(pid))
                .flatMap(component -> component.properties.keySet().stream());
    }

    private static boolean isForeign(String name) {
        return FOREIGN.stream().anyMatch(name::startsWith) || REFERENCES.stream().anyMatch(name::endsWith);
    }
}
