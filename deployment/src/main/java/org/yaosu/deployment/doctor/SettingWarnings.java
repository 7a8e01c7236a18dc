package org.yaosu.deployment.doctor;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/**
 * Says in a line on standard error which settings in files of ours do not exist, without being asked: who mistypes
 * {@code privacy} must not find out from the chats that left. Providers say it of their own files themselves.
 */
@Component(service = SettingWarnings.class, immediate = true)
public final class SettingWarnings {

    private static final String OURS = "org.yaosu.";
    private static final String PROVIDERS = "org.yaosu.provider.";

    private final BundleContext context;
    private final ConfigurationAdmin admin;
    private final PrintStream err;
    private final boolean wanted;
    private final Told told = new Told();
    private final ObjectClassCache declared = new ObjectClassCache();

    @Activate
    public SettingWarnings(BundleContext context, @Reference ConfigurationAdmin admin) {
        this.context = context;
        this.admin = admin;
        this.err = System.err;
        this.wanted = Boolean.parseBoolean(context.getProperty(ComponentFailures.WANTED));
    }

    /** Whenever components come, go or are configured anew. */
    @Reference(policy = ReferencePolicy.DYNAMIC, updated = "tell")
    void tell(ServiceComponentRuntime runtime) {
        if (!wanted) {
            return;
        }
        List<Configured> ours = Configured.all(admin).stream()
                .filter(configured -> configured.file().isPresent() && configured.kind().startsWith(OURS) && !configured.kind().startsWith(PROVIDERS)).toList();
        told.news(ours.isEmpty() ? List.of() : warnings(ours, runtime)).forEach(err::println);
    }

    private List<String> warnings(List<Configured> ours, ServiceComponentRuntime runtime) {
        ObjectClasses classes = declared.of(Arrays.stream(context.getBundles()).filter(bundle -> Bundles.name(bundle).startsWith(OURS)).toList());
        return new SettingsCheckup(ours, classes, runtime.getComponentDescriptionDTOs()).complaints().stream()
                .map(complaint -> "yaosu: " + complaint.subject() + ": " + complaint.problem()).toList();
    }

    void untell(ServiceComponentRuntime runtime) {
        // nothing is held
    }
}
