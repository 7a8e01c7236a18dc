package org.yaosu.itest.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleReference;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** What of the platform can be found in a server, a line each. The probe and what the server itself has do not count. */
final class Remains {

    private static final String OURS = "org.yaosu.";
    private static final String CONFIGURATIONS = "org.osgi.service.cm.ConfigurationAdmin";

    private final BundleContext context;
    private final List<String> found = new ArrayList<>();

    Remains(BundleContext context) {
        this.context = context;
    }

    String describe() throws ReflectiveOperationException, InvalidSyntaxException {
        bundles();
        services();
        threads();
        configurations();
        return String.join("\n", found);
    }

    private void bundles() {
        for (Bundle bundle : context.getBundles()) {
            if (ours(bundle)) {
                found.add("bundle " + bundle);
            }
        }
    }

    private void services() throws InvalidSyntaxException {
        ServiceReference<?>[] services = context.getAllServiceReferences(null, null);
        for (ServiceReference<?> service : services == null ? new ServiceReference<?>[0] : services) {
            String types = Arrays.toString((Object[]) service.getProperty(Constants.OBJECTCLASS));
            if (types.contains(OURS) || service.getBundle() != null && ours(service.getBundle())) {
                found.add("service " + types);
            }
        }
    }

    /** Threads that have our name, run our code, or hold the classes of a bundle of ours or of one that is gone. */
    private void threads() {
        for (Map.Entry<Thread, StackTraceElement[]> entry : Thread.getAllStackTraces().entrySet()) {
            Thread thread = entry.getKey();
            ClassLoader loader = thread.getContextClassLoader();
            Bundle holds = loader instanceof BundleReference reference ? reference.getBundle() : null;
            boolean runs = Arrays.stream(entry.getValue()).map(StackTraceElement::getClassName)
                    .anyMatch(name -> name.startsWith(OURS) && !name.startsWith(Remains.class.getPackageName()));
            boolean gone = loader instanceof BundleReference && (holds == null || holds.getState() == Bundle.UNINSTALLED);
            if (thread.getName().toLowerCase(Locale.ROOT).contains("yaosu") || runs || gone || holds != null && ours(holds)) {
                found.add("thread " + thread.getName() + " with the class loader of " + (gone ? "a bundle that is gone" : holds));
            }
        }
    }

    private void configurations() throws ReflectiveOperationException {
        Foreign.use(context, CONFIGURATIONS, admin -> {
            Object[] configurations = (Object[]) admin.call("listConfigurations", "(service.pid=" + OURS + "*)");
            for (Object configuration : configurations == null ? new Object[0] : configurations) {
                Class<?> type = admin.type().getClassLoader().loadClass("org.osgi.service.cm.Configuration");
                found.add("configuration " + new Foreign(type, configuration).call("getPid"));
            }
        });
    }

    private boolean ours(Bundle bundle) {
        return bundle.getSymbolicName() != null && bundle.getSymbolicName().startsWith(OURS) && bundle.getBundleId() != context.getBundle().getBundleId();
    }
}
