package org.yaosu.deployment.doctor;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/**
 * A component that is enabled and cannot be used.
 *
 * @param description what it is
 * @param configuration how it stands; empty where it waits for its first configuration
 */
record Inactive(ComponentDescriptionDTO description, Optional<ComponentConfigurationDTO> configuration) {

    private static final String REQUIRE = "require";
    private static final String IGNORE = "ignore";
    /** How the cardinality of a reference starts that has to be satisfied: 1..1, 1..n. */
    private static final String MANDATORY = "1";

    /**
     * A service that a component cannot do without.
     *
     * @param service its type
     * @param target the filter that it has to match; empty for none
     */
    record Want(String service, String target) {
    }

    /** All of this moment. */
    static List<Inactive> all(ServiceComponentRuntime runtime, Collection<ComponentDescriptionDTO> components) {
        return components.stream().filter(runtime::isComponentEnabled).flatMap(description -> {
            Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(description);
            return configurations.isEmpty() && REQUIRE.equals(description.configurationPolicy)
                    ? Stream.of(new Inactive(description, Optional.empty()))
                    : configurations.stream().filter(Inactive::isInactive).map(one -> new Inactive(description, Optional.of(one)));
        }).toList();
    }

    private static boolean isInactive(ComponentConfigurationDTO component) {
        return component.state != ComponentConfigurationDTO.ACTIVE
                && (component.state != ComponentConfigurationDTO.SATISFIED || component.failure != null);
    }

    /** Its name, less the package where it is named after its class, and its bundle. */
    String title() {
        String name = description.name;
        return (name.equals(description.implementationClass) ? name.substring(name.lastIndexOf('.') + 1) : name)
                + " of " + description.bundle.symbolicName;
    }

    boolean lacksConfiguration() {
        return configuration.map(one -> one.state == ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION).orElse(true);
    }

    Optional<Failure> failure() {
        return configuration.flatMap(Failure::of);
    }

    /** What is not there of what it refers to; all that it cannot do without where it failed. */
    List<Want> wants() {
        if (configuration.isEmpty()) {
            return List.of();
        }
        UnsatisfiedReferenceDTO[] unsatisfied = configuration.get().unsatisfiedReferences;
        return failure().isEmpty() && unsatisfied != null
                ? Arrays.stream(unsatisfied).map(reference -> new Want(service(reference.name), text(reference.target))).toList()
                : Arrays.stream(description.references).filter(reference -> reference.cardinality.startsWith(MANDATORY))
                        .map(reference -> new Want(reference.interfaceName, text(reference.target))).toList();
    }

    private String service(String reference) {
        return Arrays.stream(description.references).filter(known -> known.name.equals(reference)).map((ReferenceDTO known) -> known.interfaceName)
                .findFirst().orElse(reference);
    }

    private static String text(String target) {
        return target == null ? "" : target;
    }

    /** Whether it would give that service if it were active. Its configuration may add the properties that a filter asks for. */
    boolean gives(Want want) {
        return Arrays.asList(description.serviceInterfaces).contains(want.service())
                && (want.target().isEmpty() || !IGNORE.equals(description.configurationPolicy) && lacksConfiguration() || matches(want.target()));
    }

    private boolean matches(String target) {
        try {
            return FrameworkUtil.createFilter(target)
                    .matches(configuration.map(one -> one.properties).orElse(description.properties));
        } catch (InvalidSyntaxException e) {
            return false;
        }
    }
}
