package org.yaosu.deployment.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * Somebody who takes configurations of a PID.
 *
 * @param pid the PID
 * @param singles whether those that are the only one of their PID
 * @param factories whether those of which there may be any number
 * @param bundle whose
 */
record Taker(String pid, boolean singles, boolean factories, Bundle bundle) {

    private static final String MANAGED = "org.osgi.service.cm.ManagedService";
    private static final String MANAGED_FACTORY = "org.osgi.service.cm.ManagedServiceFactory";
    private static final String IGNORE = "ignore";

    boolean takes(Configured configured) {
        return pid.equals(configured.kind()) && (configured.factoryPid().isPresent() ? factories : singles) && configured.isFor(bundle);
    }

    /** Those of this moment. */
    static List<Taker> all(BundleContext context, Collection<ComponentDescriptionDTO> components) {
        List<Taker> takers = new ArrayList<>();
        for (ComponentDescriptionDTO component : components) {
            Bundle bundle = context.getBundle(component.bundle.id);
            if (bundle != null && !IGNORE.equals(component.configurationPolicy)) {
                Arrays.stream(component.configurationPid).forEach(pid -> takers.add(new Taker(pid, true, true, bundle)));
            }
        }
        managed(context, MANAGED).forEach(reference -> pids(reference).forEach(pid -> takers.add(new Taker(pid, true, false, reference.getBundle()))));
        managed(context, MANAGED_FACTORY).forEach(reference -> pids(reference).forEach(pid -> takers.add(new Taker(pid, false, true, reference.getBundle()))));
        return takers;
    }

    private static Stream<ServiceReference<?>> managed(BundleContext context, String type) {
        try {
            ServiceReference<?>[] references = context.getAllServiceReferences(type, null);
            return references == null ? Stream.empty() : Arrays.stream(references).filter(reference -> reference.getBundle() != null);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<String> pids(ServiceReference<?> reference) {
        Object pids = reference.getProperty(Constants.SERVICE_PID);
        return pids instanceof String[] several ? Arrays.stream(several)
                : pids instanceof Collection<?> several ? several.stream().map(Object::toString)
                : Stream.ofNullable(pids).map(Object::toString);
    }
}
