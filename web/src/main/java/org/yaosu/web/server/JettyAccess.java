package org.yaosu.web.server;

import java.util.concurrent.CompletableFuture;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Gets hold of the Jetty that Felix HTTP starts. Felix hands it only to those who add connectors, so this adds the one again that is
 * there, and sets on the way what Felix has no settings for: what errors look like, who is refused, and how many connections there may be.
 */
final class JettyAccess implements ConnectorFactory {

    private final int connections;
    private final PageGuard guard;
    private final CompletableFuture<ServerConnector> found = new CompletableFuture<>();

    JettyAccess(int connections, PageGuard guard) {
        this.connections = connections;
        this.guard = guard;
    }

    @Override
    public Connector createConnector(Server server) {
        ServerConnector connector = (ServerConnector) server.getConnectors()[0];
        ErrorAnswers errors = new ErrorAnswers();
        server.setErrorHandler(errors);
        server.getDescendants(ServletContextHandler.class).forEach(context -> context.setErrorHandler(errors));
        connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration().addCustomizer(guard);
        server.addBean(new NetworkConnectionLimit(connections, connector), true);
        found.complete(connector);
        return connector;
    }

    /** The connector, once it listens; never complete where it does not. */
    CompletableFuture<ServerConnector> connector() {
        return found;
    }
}
