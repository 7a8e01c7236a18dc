package org.yaosu.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** Installs and starts the bundles of a distribution. */
final class Distribution {

    /**
     * What starts first. Configuration is read and plug-ins are installed before components start, so that the first
     * command finds both; JLine's shell reads commands as soon as it starts, so it comes last.
     */
    private static final List<String> FIRST = List.of("org.apache.felix.configadmin",
            "org.apache.felix.configadmin.plugin.interpolation", "org.apache.felix.fileinstall",
            "org.apache.felix.scr", "org.apache.felix.gogo.runtime");
    private static final String LAST = "org.apache.felix.gogo.jline";

    private final BundleContext context;
    private final Purpose purpose;
    private final Map<String, String> failures = new TreeMap<>();

    Distribution(BundleContext context, Purpose purpose) {
        this.context = context;
        this.purpose = purpose;
    }

    /** Installs jars where they are, without copying them, and resolves them in one go. */
    List<Bundle> install(List<Path> jars) {
        List<Bundle> bundles = new ArrayList<>();
        for (Path jar : jars.stream().filter(jar -> purpose.installs(artifact(jar.toString())))
                .sorted(Comparator.comparingInt(jar -> rank(artifact(jar.toString())))).toList()) {
            try {
                bundles.add(context.installBundle("reference:" + jar.toUri()));
            } catch (BundleException e) {
                throw new PlatformException(jar + " is no bundle: " + e.getMessage()
                        + "; build or unpack the distribution again", e);
            }
        }
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class).resolveBundles(bundles);
        return bundles;
    }

    /** Starts bundles in their order; one that does not start leaves the others alone. */
    void start(List<Bundle> bundles) {
        for (Bundle bundle : bundles) {
            boolean fragment = (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
            if (!fragment && purpose.starts(artifact(bundle.getLocation()))) {
                try {
                    start(bundle);
                } catch (BundleException | ClassNotFoundException e) {
                    failures.put(bundle.getSymbolicName(), Reasons.of(e));
                }
            }
        }
    }

    private static void start(Bundle bundle) throws BundleException, ClassNotFoundException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        if (bundle.getSymbolicName().equals(LAST)) {
            // JLine looks for its terminals with the thread's class loader, which does not know the bundle
            thread.setContextClassLoader(bundle.loadClass("org.jline.terminal.Terminal").getClassLoader());
        }
        try {
            // transient: what is started is decided anew each time, and writing it down costs time
            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The bundles that did not start, with the reason. */
    Map<String, String> failures() {
        return Map.copyOf(failures);
    }

    private static int rank(String artifact) {
        int first = FIRST.indexOf(artifact);
        return artifact.equals(LAST) ? FIRST.size() + 1 : first < 0 ? FIRST.size() : first;
    }

    /** {@code jline} of {@code .../bundles/jline-3.30.6.jar}. */
    static String artifact(String location) {
        return location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1).replaceFirst("-\\d.*", "");
    }
}
