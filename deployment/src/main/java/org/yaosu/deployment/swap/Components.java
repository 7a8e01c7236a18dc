package org.yaosu.deployment.swap;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.yaosu.deployment.component.Cause;

/** The declared components of bundles: which of them work, and why others do not. */
final class Components {

    private final ServiceComponentRuntime runtime;

    Components(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    /** Why components could not be made, one line each. */
    List<String> failures(Bundle bundle) {
        return configurations(bundle).filter(one -> one.failure != null)
                .map(one -> "the component " + one.description.name + " fails: " + Cause.of(one)).distinct().toList();
    }

    /**
     * Components that work in one bundle and not in another, which has them too. A component that the other one does not
     * declare has gone with its class: what it gave is missed as a service.
     */
    List<String> missing(Bundle old, Bundle next) {
        Set<String> declared = descriptions(next).stream().map(description -> description.name).collect(Collectors.toSet());
        Set<String> working = satisfied(next).map(Components::key).collect(Collectors.toSet());
        return satisfied(old).filter(one -> declared.contains(one.description.name) && !working.contains(key(one)))
                .map(one -> "the component " + key(one) + " does not become active" + reason(next, one)).distinct().toList();
    }

    private Stream<ComponentConfigurationDTO> satisfied(Bundle bundle) {
        return configurations(bundle)
                .filter(one -> one.state == ComponentConfigurationDTO.SATISFIED || one.state == ComponentConfigurationDTO.ACTIVE);
    }

    private Stream<ComponentConfigurationDTO> configurations(Bundle bundle) {
        return descriptions(bundle).stream().flatMap(description -> runtime.getComponentConfigurationDTOs(description).stream());
    }

    private Collection<ComponentDescriptionDTO> descriptions(Bundle bundle) {
        return runtime.getComponentDescriptionDTOs(bundle);
    }

    /** Both versions of a component that is configured several times see the same configurations. */
    private static String key(ComponentConfigurationDTO component) {
        Object pid = component.properties.get(Constants.SERVICE_PID);
        return component.description.name
                + (pid == null ? "" : " of " + (pid instanceof Object[] several ? Arrays.toString(several) : pid));
    }

    private String reason(Bundle next, ComponentConfigurationDTO wanted) {
        Set<String> reasons = new TreeSet<>();
        List<ComponentConfigurationDTO> same = configurations(next)
                .filter(one -> one.description.name.equals(wanted.description.name)).toList();
        if (same.stream().allMatch(one -> one.state == ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION)) {
            reasons.add("a configuration");
        }
        same.stream().filter(one -> one.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE)
                .forEach(one -> Arrays.stream(one.unsatisfiedReferences).forEach(lacking -> reasons.add(service(one.description, lacking.name))));
        return reasons.isEmpty() ? "" : ", it waits for " + String.join(" and ", reasons);
    }

    private static String service(ComponentDescriptionDTO description, String reference) {
        return "a service " + Arrays.stream(description.references).filter(one -> one.name.equals(reference)).findFirst()
                .map((ReferenceDTO one) -> one.interfaceName + (one.target == null ? "" : " " + one.target)).orElse(reference);
    }
}
