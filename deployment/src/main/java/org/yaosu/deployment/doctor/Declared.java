package org.yaosu.deployment.doctor;

import java.util.Collection;
import java.util.List;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * The components that bundles declare, as the component runtime tells.
 *
 * @param components all of them
 * @param inactive those that do not work
 */
record Declared(Collection<ComponentDescriptionDTO> components, List<Inactive> inactive) {

    static final Declared NOTHING = new Declared(List.of(), List.of());

    /** @throws NoClassDefFoundError in a server that hides its component runtime, as Open Liberty does */
    static Declared of(Lookup services) {
        return services.find(ServiceComponentRuntime.class).map(runtime -> {
            Collection<ComponentDescriptionDTO> components = runtime.getComponentDescriptionDTOs();
            return new Declared(components, Inactive.all(runtime, components));
        }).orElse(NOTHING);
    }
}
