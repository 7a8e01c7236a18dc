package org.yaosu.web.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedService;

/** Felix HTTP over Jetty, which listens from {@link #start} on until it is closed. */
final class JettyServer implements AutoCloseable {

    private static final String BUNDLE = "org.apache.felix.http.jetty12";
    private static final String PID = "org.apache.felix.http";
    /** Stands in configurations that are from here. */
    private static final String OWN = "org.yaosu.web.serve";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Held here: a logger that nobody holds forgets its level. Jetty's warnings quote requests, and what goes wrong is answered. */
    private static final Logger JETTY_LOG = Logger.getLogger("org.eclipse.jetty");
    private static final Logger FELIX_LOG = Logger.getLogger("org.apache.felix.http");

    private final BundleContext context;
    private final Configuration configuration;
    private final ServiceRegistration<ConnectorFactory> registration;
    private final ServerConnector connector;

    private JettyServer(BundleContext context, Configuration configuration, ServiceRegistration<ConnectorFactory> registration, ServerConnector connector) {
        this.context = context;
        this.configuration = configuration;
        this.registration = registration;
        this.connector = connector;
    }

    /**
     * Returns when it listens and all services are there.
     *
     * @throws IOException if it does not, or somebody else has configured Felix HTTP
     */
    static JettyServer start(BundleContext context, ConfigurationAdmin admin, ServerConfig config, Address address) throws IOException {
        JETTY_LOG.setLevel(Level.SEVERE);
        FELIX_LOG.setLevel(Level.WARNING);
        Configuration configuration = ownConfiguration(admin);
        startBundle(context);
        JettyAccess access = new JettyAccess(config.connections(), new PageGuard(OwnNames.of(address, config.hosts())));
        ServiceRegistration<ConnectorFactory> registration = context.registerService(ConnectorFactory.class, access, null);
        try {
            configuration.update(properties(config, address));
            awaitConfigured(context);
            if (!access.connector().isDone()) {
                throw new IOException("Jetty does not listen on " + address.url() + "; name another port with --port, 0 for any that is free");
            }
            return new JettyServer(context, configuration, registration, access.connector().join());
        } catch (IOException | RuntimeException e) {
            registration.unregister();
            configuration.delete();
            throw e;
        }
    }

    /** Free, or left by one that was not closed. Another's is neither followed, for it may let others in, nor taken away. */
    private static Configuration ownConfiguration(ConfigurationAdmin admin) throws IOException {
        Configuration configuration = admin.getConfiguration(PID, "?");
        Dictionary<String, Object> there = configuration.getProperties();
        if (there != null && there.get(OWN) == null) {
            throw new IOException("Felix HTTP is configured already, by " + PID + "; serve configures it itself: take that configuration away, and use "
                    + "--host, --port and the settings of " + ServerConfig.PID);
        }
        return configuration;
    }

    private static void startBundle(BundleContext context) throws IOException {
        Bundle jetty = Arrays.stream(context.getBundles()).filter(bundle -> BUNDLE.equals(bundle.getSymbolicName())).findFirst()
                .orElseThrow(() -> new IOException("the bundle " + BUNDLE + " is not installed; build or unpack the distribution again"));
        try {
            jetty.start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
            throw new IOException("the bundle " + BUNDLE + " does not start: " + e.getMessage(), e);
        }
    }

    private static Dictionary<String, Object> properties(ServerConfig config, Address address) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(OWN, true);
        properties.put("org.apache.felix.http.host", address.host());
        properties.put("org.osgi.service.http.port", address.port());
        properties.put("org.apache.felix.http.timeout", config.idleTime());
        properties.put("org.apache.felix.http.jetty.headerBufferSize", config.headLimit());
        properties.put("org.apache.felix.http.jetty.threadpool.max", config.threads());
        properties.put("org.apache.felix.http.jetty.sendServerHeader", false);
        return properties;
    }

    /** Configurations are handed out, and taken back, one after the other: when a service that came last has its turn, Jetty had its. */
    private static void awaitConfigured(BundleContext context) throws IOException {
        CountDownLatch turn = new CountDownLatch(1);
        ManagedService last = properties -> turn.countDown();
        ServiceRegistration<ManagedService> registration = context.registerService(ManagedService.class, last,
                new Hashtable<>(Map.of(Constants.SERVICE_PID, "org.yaosu.web.turn")));
        try {
            if (!turn.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("Jetty has neither started nor stopped within " + PATIENCE.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Jetty started or stopped", e);
        } finally {
            registration.unregister();
        }
    }

    /** The port that it listens on. */
    int port() {
        return connector.getLocalPort();
    }

    /** Takes no more connections; returns when services have ended what is under way, each in its time, and the port is closed. */
    @Override
    public void close() {
        connector.shutdown();
        try {
            configuration.delete();
            awaitConfigured(context);
        } catch (IOException | IllegalStateException ending) {
            // the framework ends, and Jetty with it; or somebody is in a hurry
        } finally {
            unregister();
        }
    }

    private void unregister() {
        try {
            registration.unregister();
        } catch (IllegalStateException gone) {
            // the bundle has stopped, and all that it gave is gone
        }
    }
}
