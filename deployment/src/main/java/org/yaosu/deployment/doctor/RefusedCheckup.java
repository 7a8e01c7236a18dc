package org.yaosu.deployment.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleRevision;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;
import org.yaosu.api.model.ModelProvider;

/** Configurations that a bundle of model providers has taken and made no provider of, since a setting is wrong. */
final class RefusedCheckup implements Checkup {

    /** The namespace of the capabilities that name services. */
    private static final String SERVICES = "osgi.service";
    private static final String PROVIDER = ModelProvider.class.getName();

    private final List<Configured> configurations;
    private final List<Taker> takers;

    RefusedCheckup(List<Configured> configurations, List<Taker> takers) {
        this.configurations = configurations;
        this.takers = takers;
    }

    @Override
    public List<Complaint> complaints() {
        return takers.stream().filter(taker -> taker.factories() && !taker.singles() && givesProviders(taker.bundle()))
                .flatMap(this::refused)
                .map(configured -> new Complaint(Severity.ERROR, configured.title(), "no model provider came of it: a setting is wrong",
                        "correct the file; the log says which setting it is, and so does the start of the platform"))
                .toList();
    }

    private Stream<Configured> refused(Taker taker) {
        List<Configured> taken = configurations.stream().filter(taker::takes).toList();
        List<ServiceReference<?>> given = given(taker.bundle());
        Set<Object> pids = given.stream().map(reference -> reference.getProperty(Constants.SERVICE_PID)).collect(Collectors.toSet());
        // a bundle need not say which configuration a provider is of
        return given.size() >= taken.size() ? Stream.empty() : taken.stream().filter(configured -> !pids.contains(configured.pid()));
    }

    /** Whether a bundle says so: others have factories too, and may use providers without giving any. */
    private static boolean givesProviders(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null && revision.getDeclaredCapabilities(SERVICES).stream()
                .anyMatch(capability -> capability.getAttributes().get(Constants.OBJECTCLASS) instanceof List<?> types && types.contains(PROVIDER));
    }

    private static List<ServiceReference<?>> given(Bundle bundle) {
        ServiceReference<?>[] references = bundle.getRegisteredServices();
        return references == null ? List.of() : Arrays.stream(references)
                .filter(reference -> List.of((String[]) reference.getProperty(Constants.OBJECTCLASS)).contains(PROVIDER)).toList();
    }
}
