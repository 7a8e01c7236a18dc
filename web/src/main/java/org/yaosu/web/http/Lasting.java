package org.yaosu.web.http;

/** A service whose requests may last for as long as somebody listens: told of the server's end, which would wait for them. */
@FunctionalInterface
public interface Lasting {

    /** The server ends: tells those who listen, lets them go, and begins nothing more. May take a few seconds. */
    void end();
}
