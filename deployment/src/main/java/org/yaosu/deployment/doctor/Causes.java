package org.yaosu.deployment.doctor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaosu.deployment.doctor.Inactive.Want;

/** Follows components that wait for each other to what all of them wait for. */
final class Causes {

    private final List<Inactive> inactive;

    Causes(List<Inactive> inactive) {
        this.inactive = inactive;
    }

    /** Something that has to be mended first. */
    sealed interface Cause {
    }

    /** A component has no configuration. */
    record Unconfigured(Inactive component) implements Cause {
    }

    /** A component failed. */
    record Failed(Inactive component, Failure failure) implements Cause {
    }

    /** A service is given by no component at all. */
    record Missing(Want want) implements Cause {
    }

    /** Components wait for each other. */
    record Circle(Set<Inactive> components) implements Cause {
    }

    /** What keeps a component from being active. */
    Set<Cause> of(Inactive component) {
        Set<Inactive> reached = reached(component);
        Set<Cause> causes = reached.stream().flatMap(one -> own(one).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        if (causes.isEmpty()) {
            causes.add(new Circle(reached.stream().filter(one -> next(one).stream().anyMatch(after -> reached(after).contains(one)))
                    .collect(Collectors.toSet())));
        }
        return causes;
    }

    private Set<Cause> own(Inactive component) {
        if (component.lacksConfiguration()) {
            return Set.of(new Unconfigured(component));
        }
        Set<Inactive> next = next(component);
        if (component.failure().filter(failure -> !failure.consequence() || next.isEmpty()).isPresent()) {
            return Set.of(new Failed(component, component.failure().get()));
        }
        return component.failure().isPresent() ? Set.of()
                : component.wants().stream().filter(want -> givers(want).isEmpty()).map(Missing::new).collect(Collectors.toSet());
    }

    /** The component, those that could give what it lacks, and so on. */
    private Set<Inactive> reached(Inactive start) {
        Set<Inactive> reached = new LinkedHashSet<>();
        collect(start, reached);
        return reached;
    }

    private void collect(Inactive component, Set<Inactive> reached) {
        if (reached.add(component)) {
            next(component).forEach(after -> collect(after, reached));
        }
    }

    private Set<Inactive> next(Inactive component) {
        if (component.lacksConfiguration() || component.failure().filter(failure -> !failure.consequence()).isPresent()) {
            return Set.of();
        }
        return component.wants().stream().flatMap(want -> givers(want).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Inactive> givers(Want want) {
        return inactive.stream().filter(one -> one.gives(want)).toList();
    }
}
