package org.yaosu.itest.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A connection that asks, and takes what it is answered when it likes, with as little room for it as there may be. */
final class Reader implements AutoCloseable {

    private static final int ROOM = 4096;

    private final SocketChannel channel = SocketChannel.open();

    Reader(int port) throws IOException {
        channel.setOption(StandardSocketOptions.SO_RCVBUF, ROOM);
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.configureBlocking(false);
    }

    /** Asks as much of it as anybody listens to. */
    void ask(String requests) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(requests.getBytes(StandardCharsets.ISO_8859_1));
        while (all.hasRemaining() && channel.write(all) > 0) {
            // there is more to ask
        }
    }

    /** Takes so many bytes, asks again, and finds out whether there is anybody. */
    boolean isEndedAfter(int bytes) {
        try {
            channel.read(ByteBuffer.allocate(bytes));
            ask("GET / HTTP/1.1\r\n");
            return false;
        } catch (IOException ended) {
            return true;
        }
    }

    /** Takes whatever comes until the other side ends. */
    String rest() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        channel.configureBlocking(true);
        ByteBuffer buffer = ByteBuffer.allocate(ROOM);
        while (channel.read(buffer) >= 0) {
            all.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
