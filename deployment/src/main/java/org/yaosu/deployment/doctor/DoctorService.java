package org.yaosu.deployment.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;
import org.yaosu.api.deploy.Doctor;
import org.yaosu.api.model.Providers;

/** Runs every checkup. Holds nothing between two examinations. */
@Component
public final class DoctorService implements Doctor {

    private final BundleContext context;

    @Activate
    public DoctorService(BundleContext context) {
        this.context = context;
    }

    @Override
    public List<Complaint> examine() {
        try (Lookup services = new Lookup(context)) {
            return checkups(services).stream().flatMap(checkup -> complaints(checkup).stream())
                    .sorted(Comparator.comparing(Complaint::severity)).toList();
        }
    }

    /** One checkup that fails, since a bundle went while it was looked at, leaves the others alone. */
    private static List<Complaint> complaints(Checkup checkup) {
        try {
            return checkup.complaints();
        } catch (RuntimeException e) {
            return List.of(new Complaint(Severity.WARNING, "doctor", "could not look at everything (" + checkup.getClass().getSimpleName()
                    + "): " + Failure.words(e), "run the doctor again: as a rule something went just then"));
        }
    }

    private List<Checkup> checkups(Lookup services) {
        List<Bundle> bundles = List.of(context.getBundles());
        Bundle framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        Declared declared = declared(services);
        List<Configured> configurations = services.find(ConfigurationAdmin.class).map(Configured::all).orElse(List.of());
        List<Taker> takers = Taker.all(context, declared.components());
        ObjectClasses classes = ObjectClasses.of(bundles);
        List<Checkup> checkups = new ArrayList<>(List.of(
                new ContentCheckup(context, services),
                new ResolutionCheckup(bundles),
                new BundleCheckup(bundles, framework),
                new ComponentCheckup(context, declared.inactive(), configurations, classes),
                new ConfigurationCheckup(configurations, takers, classes),
                new RefusedCheckup(configurations, takers),
                new SettingsCheckup(configurations.stream().filter(configured -> Concern.isOurs(configured.kind())).toList(), classes, declared.components()),
                new VersionCheckup(bundles, framework),
                new PluginsCheckup(context)));
        services.find(Providers.class).map(ProviderCheckup::new).ifPresent(checkups::add);
        return checkups;
    }

    private static Declared declared(Lookup services) {
        try {
            return Declared.of(services);
        } catch (NoClassDefFoundError hidden) {
            return Declared.NOTHING;
        }
    }
}
