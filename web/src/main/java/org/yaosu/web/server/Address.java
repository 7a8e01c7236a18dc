package org.yaosu.web.server;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.stream.Collectors;

/**
 * Where to listen.
 *
 * @param host a name or number of this machine
 * @param port from 1 to 65535
 * @param tls whether what is said there is encrypted
 */
record Address(String host, int port, boolean tls) {

    private static final int LAST = 65_535;

    Address {
        if (port < 1 || port > LAST) {
            throw new IllegalArgumentException("port " + port + " is none");
        }
    }

    /**
     * Finds out whether one can listen there, which Jetty would only log.
     *
     * @param port 0 for any that is free
     * @throws IOException if one cannot; the message says why
     */
    static Address free(String host, int port, boolean tls) throws IOException {
        if (port < 0 || port > LAST) {
            throw new IllegalArgumentException("--port " + port + ": it must be from 0, for any that is free, to " + LAST);
        }
        InetAddress address = own(host);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return new Address(host, socket.getLocalPort(), tls);
        } catch (BindException e) {
            throw new IOException("port " + port + " of " + host + " cannot be listened on: " + e.getMessage()
                    + "; stop what listens there, or name another one with --port (0 for any that is free) or --host", e);
        }
    }

    /** @throws IOException if there is no such name or address */
    static InetAddress known(String host) throws IOException {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IOException("--host " + host + ": there is no such name or address", e);
        }
    }

    /** @throws IOException if this machine has no such name or address */
    static InetAddress own(String host) throws IOException {
        InetAddress address = known(host);
        if (!address.isAnyLocalAddress() && !address.isLoopbackAddress() && NetworkInterface.getByInetAddress(address) == null) {
            throw new IOException("--host " + host + " is no address of this machine, which has " + NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance).map(InetAddress::getHostAddress).collect(Collectors.joining(", ")) + "; 0.0.0.0 stands for all of them");
        }
        return address;
    }

    /** Whether only this machine can reach it. */
    boolean isLocal() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** As browsers write it. */
    String url() {
        return (tls ? "https://" : "http://") + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
