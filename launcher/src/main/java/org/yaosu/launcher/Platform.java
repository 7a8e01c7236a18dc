package org.yaosu.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.util.tracker.ServiceTracker;
import org.yaosu.api.extract.BatchExtractor;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.format.Transcripts;
import org.yaosu.api.watch.Stopping;

/**
 * A running platform inside this program, with the plug-ins and the configuration of a folder, both watched:
 *
 * <pre>{@code
 * try (Platform platform = Platform.start(Path.of("/opt/yaosu"))) {
 *     Chat chat = platform.transcripts().read("1", text);
 *     Extraction extraction = platform.extractor().extract(chat);
 * }
 * }</pre>
 *
 * The program and the bundles share the classes of {@code org.yaosu.api}, which must be on the program's class path as
 * a jar. Several platforms may run at once. Safe for use by several threads.
 */
public final class Platform implements AutoCloseable {

    /** How long a service may take to appear: start-up is synchronous, so this covers slow components only. */
    private static final Duration SERVICE_PATIENCE = Duration.ofSeconds(10);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final Framework framework;
    private final Storage storage;
    private final Distribution distribution;
    private final Map<String, ServiceTracker<Object, Object>> services = new ConcurrentHashMap<>();

    private Platform(Framework framework, Storage storage, Distribution distribution) {
        this.framework = framework;
        this.storage = storage;
        this.distribution = distribution;
    }

    /**
     * Starts the platform. Failures of single bundles are reported on standard error and leave the others alone.
     *
     * @param home a distribution's folder (with {@code bundles/}) or a built workspace; its {@code plugins/} and
     *        {@code conf/} are watched
     * @throws PlatformException if the folder is no such folder or the framework does not start
     */
    public static Platform start(Path home) {
        return start(Home.of(home), Purpose.EMBEDDED, Map.of());
    }

    /**
     * Starts the platform with plug-ins and configuration of its own, such as for a test. Failures of single bundles are
     * reported as above.
     *
     * @param home the folder whose {@code plugins/} and {@code conf/} are watched
     * @param distribution a distribution's folder (with {@code bundles/})
     * @throws PlatformException if one of the folders is no such folder or the framework does not start
     */
    public static Platform start(Path home, Path distribution) {
        return start(new Home(home, distribution), Purpose.EMBEDDED, Map.of());
    }

    static Platform start(Home home, Purpose purpose, Map<String, String> settings) {
        Iterator<FrameworkFactory> factories =
                ServiceLoader.load(FrameworkFactory.class, Platform.class.getClassLoader()).iterator();
        if (!factories.hasNext()) {
            throw new PlatformException("there is no OSGi framework on the class path; add org.apache.felix.framework");
        }
        Storage storage = Storage.create();
        try {
            Framework framework = factories.next().newFramework(Settings.of(home, storage, purpose, settings));
            framework.init();
            framework.getBundleContext().addFrameworkListener(Platform::report);
            Distribution distribution = new Distribution(framework.getBundleContext(), purpose);
            Platform platform = new Platform(framework, storage, distribution);
            try {
                platform.startBundles(home);
                return platform;
            } catch (BundleException | RuntimeException e) {
                platform.close();
                throw e;
            }
        } catch (BundleException e) {
            storage.close();
            throw new PlatformException("the framework does not start: " + Reasons.of(e), e);
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    private void startBundles(Home home) throws BundleException {
        var bundles = distribution.install(home.jars(), Plugins.in(home.plugins()));
        framework.start();
        distribution.start(bundles);
        Configured.await(framework.getBundleContext(), SERVICE_PATIENCE);
        distribution.failures().forEach((bundle, reason) ->
                System.err.println("yaosu: the bundle " + bundle + " does not start; " + reason));
    }

    private static void report(FrameworkEvent event) {
        // Of a component that could not be made, the component runtime tells more than the service registry.
        if (event.getType() == FrameworkEvent.ERROR && !(event.getThrowable() instanceof ServiceException)) {
            System.err.println("yaosu: the bundle " + event.getBundle().getSymbolicName() + " failed; "
                    + Reasons.of(event.getThrowable()));
        }
    }

    /**
     * The extractor of this moment. Ask anew for each piece of work: it may be swapped in between.
     *
     * @throws PlatformException if none appears within some seconds
     */
    public Extractor extractor() {
        return service(Extractor.class);
    }

    /**
     * The extractor for files of this moment. Ask anew for each piece of work: it may be swapped in between.
     *
     * @throws PlatformException if none appears within some seconds
     */
    public BatchExtractor batchExtractor() {
        return service(BatchExtractor.class);
    }

    /**
     * Makes chats of texts.
     *
     * @throws PlatformException if none appears within some seconds
     */
    public Transcripts transcripts() {
        return service(Transcripts.class);
    }

    private <T> T service(Class<T> type) {
        return type.cast(service("(objectClass=" + type.getName() + ")", type.getSimpleName(), SERVICE_PATIENCE));
    }

    /**
     * Waits for a service; {@code name} is what people know it by. It stays in use until the platform closes: a
     * component that nobody uses is thrown away, and what was handed out would be a shell without its fields.
     */
    Object service(String filter, String name, Duration patience) {
        BundleContext context = context();
        ServiceTracker<Object, Object> tracker = services.computeIfAbsent(filter, text -> track(context, text));
        try {
            Object service = tracker.waitForService(patience.toMillis());
            if (service == null) {
                throw new PlatformException("there is no " + name + " after " + patience.toSeconds() + " s; " + suspects());
            }
            return service;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("interrupted while waiting for the " + name, e);
        }
    }

    private static ServiceTracker<Object, Object> track(BundleContext context, String filter) {
        try {
            ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context, context.createFilter(filter), null);
            // All: the framework would pass over a service that has, besides, a type which this program has classes of its own for.
            tracker.open(true);
            return tracker;
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(filter, e);
        }
    }

    private String suspects() {
        Map<String, String> failures = distribution.failures();
        if (failures.isEmpty()) {
            return "every bundle runs, so the one that gives it is not in bundles/, or one of its parts lacks a service or a configuration";
        }
        return failures.entrySet().stream().map(failure -> failure.getKey() + " does not start: " + failure.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The framework, to do more with. */
    public Framework framework() {
        return framework;
    }

    /**
     * The system bundle's view of the services.
     *
     * @throws PlatformException if the platform was closed
     */
    public BundleContext context() {
        BundleContext context = framework.getBundleContext();
        if (context == null) {
            throw new PlatformException("the platform was closed");
        }
        return context;
    }

    /** Tells those who ask that the platform is about to stop, so that nobody sends it more work. Once is enough. */
    void announceStop() {
        BundleContext context = framework.getBundleContext();
        if (context != null && context.getServiceReference(Stopping.class) == null) {
            context.registerService(Stopping.class, new Stopping() { }, null);
        }
    }

    /** Waits until the framework was stopped from the inside. */
    void awaitStop() throws InterruptedException {
        framework.waitForStop(0);
    }

    /** Stops every bundle and removes the framework's files; returns when that is done. Closing twice does nothing. */
    @Override
    public synchronized void close() {
        services.values().forEach(ServiceTracker::close);
        try {
            framework.stop();
            FrameworkEvent event = framework.waitForStop(STOP_PATIENCE.toMillis());
            if (event.getType() == FrameworkEvent.WAIT_TIMEDOUT) {
                System.err.println("yaosu: the framework takes longer than " + STOP_PATIENCE.toSeconds()
                        + " s to stop; still running: " + running());
            }
        } catch (BundleException e) {
            throw new PlatformException("the framework does not stop: " + Reasons.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            storage.close();
        }
    }

    /** Removes the framework's files and stops nothing: for a process that ends at once. */
    void abandon() {
        storage.close();
    }

    private String running() {
        BundleContext context = framework.getBundleContext();
        return context == null ? "none" : Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STOPPING)
                .map(Bundle::getSymbolicName).collect(Collectors.joining(", "));
    }
}
