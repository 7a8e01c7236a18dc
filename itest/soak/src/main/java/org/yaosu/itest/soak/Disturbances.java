package org.yaosu.itest.soak;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.yaosu.api.deploy.SwapException;
import org.yaosu.api.deploy.SwapOptions;
import org.yaosu.api.deploy.SwapReport;
import org.yaosu.api.deploy.Swapper;
import org.yaosu.itest.soak.Counts.Interval;
import org.yaosu.launcher.Platform;

/** Swaps, stops and starts bundles, one after the other, and remembers when. For one thread; the count may be read by any. */
final class Disturbances {

    private static final SwapOptions OPTIONS = new SwapOptions(Duration.ofSeconds(30), Duration.ofSeconds(30));
    /** A rhythm that brings every change together with every other. */
    private static final int ROUND = 7;

    private final BundleContext context;
    private final Bundles bundles;
    private final List<Interval> swaps = new ArrayList<>();
    private final List<Interval> stops = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    private Bundle field;
    private int step;
    private int next = 1;
    private int fieldChanges;
    private int unfinished;
    private volatile int changes;

    Disturbances(Platform platform, Bundles bundles) {
        this.context = platform.context();
        this.bundles = bundles;
    }

    /** Installs what is to come and go. */
    void begin() throws BundleException, IOException {
        install(bundles.providers().get(0)).start();
        field = install(bundles.field());
    }

    private Bundle install(Path jar) throws BundleException, IOException {
        try (InputStream content = Files.newInputStream(jar)) {
            return context.installBundle("soak:" + jar.getFileName(), content);
        }
    }

    void next() throws BundleException {
        switch (step++ % ROUND) {
            case 0, 2, 4, 5 -> swap();
            case 1, 6 -> stopAndStart();
            default -> toggleField();
        }
    }

    private void swap() {
        remember(provider());
        long start = System.nanoTime();
        try {
            SwapReport report = swapper().swap(Bundles.PROVIDER, bundles.providers().get(next), OPTIONS);
            unfinished += report.unfinished();
            next = 1 - next;
        } catch (SwapException failure) {
            failures.add(failure.toString());
        }
        swaps.add(new Interval(start, System.nanoTime()));
        changes++;
    }

    private void stopAndStart() throws BundleException {
        Bundle provider = provider();
        long start = System.nanoTime();
        provider.stop();
        provider.start();
        stops.add(new Interval(start, System.nanoTime()));
        changes++;
    }

    private void toggleField() throws BundleException {
        if (field.getState() == Bundle.ACTIVE) {
            field.stop();
        } else {
            field.start();
        }
        fieldChanges++;
    }

    private Bundle provider() {
        return Arrays.stream(context.getBundles()).filter(bundle -> Bundles.PROVIDER.equals(bundle.getSymbolicName())).findFirst().orElseThrow();
    }

    private void remember(Bundle bundle) {
        loaders.add(new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader()));
    }

    private Swapper swapper() {
        ServiceReference<Swapper> reference = context.getServiceReference(Swapper.class);
        return Optional.ofNullable(reference).map(context::getService).orElseThrow(() -> new IllegalStateException("the platform has no Swapper"));
    }

    /** Takes all away, and lets the collector run until the old versions are gone or it is plain that they stay. */
    void end() throws BundleException, InterruptedException {
        remember(provider());
        provider().uninstall();
        field.uninstall();
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20); held() > 1 && System.nanoTime() < end; ) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Times that the provider was swapped, or stopped and started. */
    int changes() {
        return changes;
    }

    int fieldChanges() {
        return fieldChanges;
    }

    /** Pieces of work that a swap did not wait for. */
    int unfinished() {
        return unfinished;
    }

    List<Interval> swaps() {
        return swaps;
    }

    List<Interval> stops() {
        return stops;
    }

    List<String> failures() {
        return failures;
    }

    /** Class loaders of old versions. */
    int old() {
        return loaders.size();
    }

    /** Those of them that something still holds. */
    long held() {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }
}
