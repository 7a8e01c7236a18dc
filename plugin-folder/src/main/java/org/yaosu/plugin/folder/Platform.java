package org.yaosu.plugin.folder;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.util.tracker.ServiceTracker;
import org.yaosu.api.deploy.SwapException;
import org.yaosu.api.deploy.SwapOptions;
import org.yaosu.api.deploy.Swapper;
import org.yaosu.deployment.jar.BundleJar;
import org.yaosu.deployment.wiring.Refresh;

/** The bundles that run. */
final class Platform {

    /** While the platform starts, the swapper comes somewhat later. */
    private static final Duration SWAPPER_PATIENCE = Duration.ofSeconds(10);

    private final BundleContext context;

    Platform(BundleContext context) {
        this.context = context;
    }

    /**
     * Brings into service what is wanted under a name.
     *
     * @return whether there was anything to do
     * @throws SwapException if the old version stays in service
     */
    boolean bring(String name, Optional<BundleJar> wanted) throws IOException, BundleException, InterruptedException {
        List<Bundle> there = named(name);
        if (wanted.isEmpty()) {
            // what somebody has installed from elsewhere is not ours to take away
            List<Bundle> ours = there.stream().filter(bundle -> BundleJar.isCopy(bundle.getLocation())).toList();
            for (Bundle bundle : ours) {
                uninstall(bundle);
            }
            return !ours.isEmpty();
        }
        BundleJar jar = wanted.get();
        Optional<Bundle> same = Optional.empty();
        for (Bundle bundle : there) {
            if (same.isEmpty() && jar.isAt(bundle.getLocation())) {
                same = Optional.of(bundle);
            }
        }
        if (same.isPresent() && (jar.fragment() || runs(same.get()))) {
            return false;
        }
        if (jar.fragment() && !there.isEmpty()) {
            // a part of another bundle has nothing to hand over
            uninstall(there.get(0));
            install(jar);
        } else if (there.isEmpty()) {
            install(jar);
        } else if (same.isPresent() && !runs(there.get(0))) {
            // one that could not be started before may find now what it needs
            start(same.get());
        } else {
            // what was stopped when another took its place is no better than a file: the work is with the one that runs
            swap(there.get(0), jar);
        }
        return true;
    }

    /** Whether a jar is installed, as it is now. */
    boolean has(BundleJar jar) throws IOException {
        for (Bundle bundle : named(jar.name())) {
            if (jar.isAt(bundle.getLocation())) {
                return true;
            }
        }
        return false;
    }

    private static boolean runs(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
    }

    /** The bundles of a name, those that run first, the newest first among equals. */
    private List<Bundle> named(String name) {
        return Arrays.stream(context.getBundles()).filter(bundle -> name.equals(bundle.getSymbolicName()))
                .sorted(Comparator.comparing((Bundle bundle) -> !runs(bundle))
                        .thenComparing(Comparator.comparing(Bundle::getVersion).reversed())).toList();
    }

    /** Installs a jar and starts it, where it is one to be started. */
    private void install(BundleJar jar) throws IOException, BundleException, InterruptedException {
        Bundle bundle;
        try (InputStream content = jar.open()) {
            bundle = context.installBundle(jar.location(), content);
        }
        if (jar.fragment()) {
            // a host that is resolved takes a new part on when it is resolved anew
            refresh(named(bundle.getHeaders("").get(Constants.FRAGMENT_HOST).split(";", 2)[0].strip()));
        } else {
            start(bundle);
        }
    }

    private void start(Bundle bundle) throws BundleException {
        bundle.start(Bundle.START_ACTIVATION_POLICY);
    }

    /** Removes a bundle and all traces of it. */
    private void uninstall(Bundle bundle) throws BundleException, InterruptedException {
        Collection<Bundle> dependents = wiring().getDependencyClosure(List.of(bundle));
        bundle.uninstall();
        refresh(dependents);
    }

    private void swap(Bundle old, BundleJar jar) throws InterruptedException {
        ServiceTracker<Swapper, Swapper> swappers = new ServiceTracker<>(context, Swapper.class, null);
        swappers.open();
        try {
            Swapper swapper = swappers.waitForService(SWAPPER_PATIENCE.toMillis());
            if (swapper == null) {
                throw new SwapException("nobody can swap: the bundle org.yaosu.deployment is missing or does not run");
            }
            swapper.swap(Long.toString(old.getBundleId()), jar.file(), SwapOptions.DEFAULT);
        } finally {
            swappers.close();
        }
    }

    private FrameworkWiring wiring() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    private void refresh(Collection<Bundle> bundles) throws InterruptedException {
        Refresh.of(wiring(), bundles);
    }
}
