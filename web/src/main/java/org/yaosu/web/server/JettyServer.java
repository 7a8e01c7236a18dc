package org.yaosu.web.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedService;
import org.yaosu.web.access.Gate;
import org.yaosu.web.http.Lasting;

/** Felix HTTP over Jetty, which listens from {@link #start} on until it is closed. */
final class JettyServer implements AutoCloseable {

    private static final String BUNDLE = "org.apache.felix.http.jetty12";
    private static final String PID = "org.apache.felix.http";
    /** Stands in configurations that are from here. */
    private static final String OWN = "org.yaosu.web.serve";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BundleContext context;
    private final Configuration configuration;
    private final ServiceRegistration<ConnectorFactory> registration;
    private final ServerConnector connector;
    private final UnderWay underWay;
    private final Duration stopTime;
    private final QuietLogs logs;

    private JettyServer(BundleContext context, Configuration configuration, ServiceRegistration<ConnectorFactory> registration, ServerConnector connector,
            UnderWay underWay, Duration stopTime, QuietLogs logs) {
        this.context = context;
        this.configuration = configuration;
        this.registration = registration;
        this.connector = connector;
        this.underWay = underWay;
        this.stopTime = stopTime;
        this.logs = logs;
    }

    /**
     * Returns when it listens and all services are there.
     *
     * @param gate who is let in
     * @param tls what connections are made with; empty for plain ones
     * @throws IOException if it does not, or somebody else has configured Felix HTTP
     */
    static JettyServer start(BundleContext context, ConfigurationAdmin admin, ServerConfig config, Address address, Gate gate,
            Optional<SslContextFactory.Server> tls) throws IOException {
        Configuration configuration = ownConfiguration(admin);
        QuietLogs logs = QuietLogs.begin();
        try {
            startBundle(context);
            return listen(context, configuration, config, address, gate, tls, logs);
        } catch (IOException | RuntimeException e) {
            logs.close();
            throw e;
        }
    }

    private static JettyServer listen(BundleContext context, Configuration configuration, ServerConfig config, Address address, Gate gate,
            Optional<SslContextFactory.Server> tls, QuietLogs logs) throws IOException {
        ProtectiveHeaders headers = new ProtectiveHeaders(address.tls());
        UnderWay underWay = new UnderWay();
        ConnectionWatch watch = new ConnectionWatch(Duration.ofMillis(config.idleTime()), config.bodyRate(), config.clientConnections());
        Guard guard = new Guard(new PageGuard(OwnNames.of(address, config.hosts()), address.tls()), gate, headers, underWay, watch, config.headers());
        JettyAccess access = new JettyAccess(address, config, tls, new ErrorAnswers(headers), guard, watch);
        ServiceRegistration<ConnectorFactory> registration = context.registerService(ConnectorFactory.class, access, null);
        try {
            configuration.update(properties(config));
            awaitConfigured(context);
            if (!access.listens()) {
                throw new IOException("Jetty does not listen on " + address.url() + "; name another port with --port, 0 for any that is free");
            }
            return new JettyServer(context, configuration, registration, access.connector(), underWay, Duration.ofMillis(config.stopTime()), logs);
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

    private static Dictionary<String, Object> properties(ServerConfig config) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(OWN, true);
        // Jetty starts with a port of Felix's own only, which is closed again at once
        properties.put("org.apache.felix.http.host", "127.0.0.1");
        properties.put("org.osgi.service.http.port", 0);
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

    /**
     * Takes no more connections, nor requests over those that there are; returns when requests under way are answered, or have had their time, when
     * services have ended, and the port is closed.
     */
    @Override
    public void close() {
        underWay.end();
        connector.shutdown();
        try {
            endLasting();
            underWay.await(stopTime);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        try {
            configuration.delete();
            awaitConfigured(context);
        } catch (IOException | IllegalStateException ending) {
            // the framework ends, and Jetty with it; or somebody is in a hurry
        } finally {
            unregister();
            logs.close();
        }
    }

    private void endLasting() {
        try {
            for (ServiceReference<Lasting> reference : context.getServiceReferences(Lasting.class, null)) {
                Optional.ofNullable(context.getService(reference)).ifPresent(Lasting::end);
                context.ungetService(reference);
            }
        } catch (InvalidSyntaxException | IllegalStateException ending) {
            // there is no filter; the framework ends, and the services with it
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
