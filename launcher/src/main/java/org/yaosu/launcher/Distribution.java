package org.yaosu.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.yaosu.deployment.jar.BundleJar;

/** Installs and starts the bundles of a distribution. */
final class Distribution {

    /**
     * What starts first. Configuration is read before components start, so that the first command finds it; who takes
     * plug-ins over from FileInstall is there before that; JLine's shell reads commands as soon as it starts, so it
     * comes last.
     */
    private static final List<String> FIRST = List.of("org.apache.felix.configadmin",
            "org.apache.felix.configadmin.plugin.interpolation", "org.yaosu.plugin.folder", "org.apache.felix.fileinstall",
            "org.apache.felix.scr", "org.apache.felix.gogo.runtime");
    private static final String LAST = "org.apache.felix.gogo.jline";

    private final BundleContext context;
    private final Purpose purpose;
    private final Map<String, String> failures = new TreeMap<>();
    /** The jars of the distribution whose place plug-ins have taken, by the plug-ins' names. */
    private final Map<String, String> replaced = new HashMap<>();

    Distribution(BundleContext context, Purpose purpose) {
        this.context = context;
        this.purpose = purpose;
    }

    /**
     * Installs the jars of the distribution where they are, without copying them, and the user's in the place of those of
     * the same name; resolves them in one go.
     */
    List<Bundle> install(List<Path> jars, Collection<BundleJar> plugins) {
        List<Bundle> bundles = new ArrayList<>();
        for (Path jar : jars.stream().filter(jar -> purpose.installs(artifact(jar)))
                .sorted(Comparator.comparingInt(jar -> rank(artifact(jar)))).toList()) {
            try {
                bundles.add(context.installBundle("reference:" + jar.toUri()));
            } catch (BundleException e) {
                throw new PlatformException(jar + " is no bundle: " + e.getMessage()
                        + "; build or unpack the distribution again", e);
            }
        }
        plugins.stream().filter(plugin -> purpose.installs(plugin.name())).forEach(plugin -> install(plugin, bundles));
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class).resolveBundles(bundles);
        return bundles;
    }

    /** Installs a copy of a plug-in: the file may be replaced while the bundle runs. */
    private void install(BundleJar plugin, List<Bundle> bundles) {
        int place = names(bundles).indexOf(plugin.name());
        try (InputStream content = plugin.open()) {
            if (place >= 0) {
                replaced.put(plugin.name(), bundles.get(place).getLocation());
                bundles.get(place).uninstall();
            }
            Bundle bundle = context.installBundle(plugin.location(), content);
            if (place >= 0) {
                bundles.set(place, bundle);
            } else {
                // JLine's shell comes last
                bundles.add(bundles.isEmpty() || !bundles.get(bundles.size() - 1).getSymbolicName().equals(LAST) ? bundles.size()
                        : bundles.size() - 1, bundle);
            }
        } catch (IOException | BundleException e) {
            failures.put(plugin.name(), Reasons.of(e));
            if (place >= 0) {
                bringBack(plugin.name()).ifPresentOrElse(shipped -> bundles.set(place, shipped), () -> bundles.remove(place));
            }
        }
    }

    private static List<String> names(List<Bundle> bundles) {
        return bundles.stream().map(Bundle::getSymbolicName).toList();
    }

    /** Installs the bundle of the distribution whose place a plug-in had taken. */
    private Optional<Bundle> bringBack(String name) {
        String location = replaced.remove(name);
        try {
            return location == null ? Optional.empty() : Optional.of(context.installBundle(location));
        } catch (BundleException e) {
            failures.merge(name, "neither does the one of the distribution: " + Reasons.of(e), (one, other) -> one + "; " + other);
            return Optional.empty();
        }
    }

    /**
     * Starts bundles in their order; one that does not start leaves the others alone, and the bundle of the distribution
     * whose place it had taken is started instead.
     */
    void start(List<Bundle> bundles) {
        for (Bundle bundle : bundles) {
            boolean fragment = (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
            if (!fragment && purpose.starts(bundle.getSymbolicName())) {
                try {
                    start(bundle);
                } catch (BundleException | ClassNotFoundException e) {
                    failures.put(bundle.getSymbolicName(), Reasons.of(e));
                    startShipped(bundle);
                }
            }
        }
    }

    private void startShipped(Bundle plugin) {
        String name = plugin.getSymbolicName();
        if (replaced.containsKey(name)) {
            try {
                plugin.uninstall();
                Optional<Bundle> shipped = bringBack(name);
                if (shipped.isPresent()) {
                    start(shipped.get());
                    failures.merge(name, "the one of the distribution runs instead", (one, other) -> one + "; " + other);
                }
            } catch (BundleException | ClassNotFoundException e) {
                failures.merge(name, "neither does the one of the distribution: " + Reasons.of(e), (one, other) -> one + "; " + other);
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

    private static String artifact(Path jar) {
        return artifact(jar.toString());
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
