package org.yaosu.simulator.server;

import io.netty.util.internal.logging.InternalLogger;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends what Netty remarks to a logger of ours, from warnings on: its advice about platforms would stand on the console. */
final class NettyLog extends InternalLoggerFactory {

    private static final Logger LOGGER = Logger.getLogger("org.yaosu.simulator.netty");

    static {
        LOGGER.setLevel(Level.WARNING);
    }

    @Override
    protected InternalLogger newInstance(String name) {
        return ((JdkLoggerFactory) JdkLoggerFactory.INSTANCE).newInstance(LOGGER.getName());
    }
}
