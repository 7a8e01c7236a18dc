package org.yaosu.web.server;

import org.yaosu.shell.batch.Lingering;

/**
 * A server that somebody started. Closing it ends it, after what is under way.
 *
 * @param address where it listens
 * @param server the server
 */
record Serving(Address address, JettyServer server) implements Lingering {

    @Override
    public String lastWords() {
        return "yaosu: stopped before every request was answered";
    }

    @Override
    public void close() {
        server.close();
    }
}
