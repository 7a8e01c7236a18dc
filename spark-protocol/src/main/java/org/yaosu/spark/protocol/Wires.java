package org.yaosu.spark.protocol;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Consumer;
import javax.net.SocketFactory;

/** Makes sockets and shows each to somebody before it is connected. */
final class Wires extends SocketFactory {

    private final SocketFactory factory;
    private final Consumer<Socket> user;

    Wires(SocketFactory factory, Consumer<Socket> user) {
        this.factory = factory;
        this.user = user;
    }

    private Socket shown(Socket socket) {
        user.accept(socket);
        return socket;
    }

    @Override
    public Socket createSocket() throws IOException {
        return shown(factory.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return shown(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return shown(factory.createSocket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return shown(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) throws IOException {
        return shown(factory.createSocket(address, port, localAddress, localPort));
    }
}
