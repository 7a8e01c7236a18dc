package org.yaosu.web.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * Opens the port of the Jetty that Felix HTTP starts, in place of the one that Felix has opened for a moment, on this machine alone
 * and with nothing behind it. So the guard is there from the first request on, and so is what Felix has no settings for: TLS with
 * a password that stands in no configuration, what errors look like, and how many connections there may be.
 */
final class JettyAccess implements ConnectorFactory {

    private final Address address;
    private final ServerConfig config;
    private final Optional<SslContextFactory.Server> tls;
    private final ErrorAnswers errors;
    private final Guard guard;
    private final ConnectionWatch watch;
    private final CompletableFuture<ServerConnector> made = new CompletableFuture<>();

    JettyAccess(Address address, ServerConfig config, Optional<SslContextFactory.Server> tls, ErrorAnswers errors, Guard guard, ConnectionWatch watch) {
        this.address = address;
        this.config = config;
        this.tls = tls;
        this.errors = errors;
        this.guard = guard;
        this.watch = watch;
    }

    @Override
    public Connector createConnector(Server server) {
        Connector felix = server.getConnectors()[0];
        LifeCycle.stop(felix);
        server.removeConnector(felix);
        server.setErrorHandler(errors);
        server.getDescendants(ServletContextHandler.class).forEach(context -> context.setErrorHandler(errors));
        HttpConnectionFactory http = new HttpConnectionFactory(http(felix.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration()));
        http.addEventListener(watch);
        ServerConnector connector = tls.map(keys -> new ServerConnector(server, new SslConnectionFactory(keys, http.getProtocol()), http))
                .orElseGet(() -> new ServerConnector(server, http));
        connector.setHost(address.host());
        connector.setPort(address.port());
        connector.setIdleTimeout(config.idleTime());
        server.addBean(new NetworkConnectionLimit(config.connections(), connector), true);
        watch.schedule(connector.getScheduler());
        made.complete(connector);
        return connector;
    }

    private HttpConfiguration http(HttpConfiguration felix) {
        HttpConfiguration http = new HttpConfiguration(felix);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        if (tls.isPresent()) {
            // the guard knows the names that this server has; a certificate may have others
            http.addCustomizer(new SecureRequestCustomizer(false));
        }
        http.addCustomizer(guard);
        return http;
    }

    /** Whether it listens. */
    boolean listens() {
        return made.isDone() && made.join().isStarted();
    }

    /** The connector, where it listens. */
    ServerConnector connector() {
        return made.join();
    }
}
