package org.yaosu.web.server;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What Jetty and Felix HTTP log while a server runs: no warnings of Jetty's, which quote requests, for what goes wrong is answered;
 * and nothing of what services threw but its kind. Afterwards they log as before: a filter that stayed would keep this bundle's
 * classes for as long as somebody holds the logger.
 */
final class QuietLogs implements AutoCloseable {

    private static final String JETTY = "org.eclipse.jetty";
    private static final String FELIX = "org.apache.felix.http";

    /** Held here: a logger that nobody holds forgets its level. */
    private final Logger jetty = Logger.getLogger(JETTY);
    private final Logger felix = Logger.getLogger(FELIX);
    private final Level jettyLevel = jetty.getLevel();
    private final Level felixLevel = felix.getLevel();
    private final Filter felixFilter = felix.getFilter();

    private QuietLogs() {
    }

    /** From now on, until it is closed. */
    static QuietLogs begin() {
        QuietLogs logs = new QuietLogs();
        logs.jetty.setLevel(Level.SEVERE);
        logs.felix.setLevel(Level.WARNING);
        logs.felix.setFilter(new Discretion());
        return logs;
    }

    @Override
    public void close() {
        jetty.setLevel(jettyLevel);
        felix.setLevel(felixLevel);
        felix.setFilter(felixFilter);
    }
}
