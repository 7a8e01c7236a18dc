package org.yaosu.deployment.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;
import org.yaosu.deployment.doctor.Inactive.Want;

/** A service that components wait for and no component would give: why, and whose it could be. */
final class MissingService {

    private final BundleContext context;
    private final Want want;

    MissingService(BundleContext context, Want want) {
        this.context = context;
        this.want = want;
    }

    /** @param waiting who waits, as the end of a sentence */
    Complaint complaint(Severity severity, String waiting) {
        List<String> idle = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE && Bundles.promises(bundle, want.service())).map(Bundles::title).toList();
        return new Complaint(severity, "service " + want.service(), reason() + "; " + waiting,
                idle.isEmpty() ? want.target().isEmpty() ? "install and start a bundle that gives it"
                        : "install and start a bundle that gives one that matches, or change the filter"
                        : "start " + String.join(" or ", idle) + ", which gives it");
    }

    private String reason() {
        List<Bundle> others = Arrays.stream(given(null)).map(ServiceReference::getBundle).filter(bundle -> bundle != null).distinct().toList();
        if (others.isEmpty()) {
            return "nobody gives it" + (want.target().isEmpty() ? "" : " (wanted with " + want.target() + ")");
        }
        String names = others.stream().map(Bundles::title).collect(Collectors.joining(", "));
        return !want.target().isEmpty() && given(want.target()).length == 0
                ? "that of " + names + " does not match " + want.target()
                : "that of " + names + " is made with another copy of the same classes: two bundles export them";
    }

    private ServiceReference<?>[] given(String filter) {
        try {
            ServiceReference<?>[] references = context.getAllServiceReferences(want.service(), filter);
            return references == null ? new ServiceReference<?>[0] : references;
        } catch (InvalidSyntaxException e) {
            return new ServiceReference<?>[0];
        }
    }
}
