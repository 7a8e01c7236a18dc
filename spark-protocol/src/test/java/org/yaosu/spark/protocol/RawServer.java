package org.yaosu.spark.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** Answers the first upgrade with bytes of the test's choice, to say what no simulator says. */
final class RawServer implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final CountDownLatch gone = new CountDownLatch(1);

    /**
     * @param keep whether the connection stays open afterwards, until the client ends it
     * @param pieces sent one by one; a line end stands for a carriage return and a line end
     */
    RawServer(boolean keep, String... pieces) throws IOException {
        Thread thread = new Thread(() -> serve(keep, pieces), "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(boolean keep, String... pieces) {
        try (Socket socket = server.accept()) {
            socket.setTcpNoDelay(true);
            BufferedReader reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            asked.add(reader.readLine());
            while (!reader.readLine().isEmpty()) {
                // the rest of the head
            }
            for (String piece : pieces) {
                socket.getOutputStream().write(piece.replace("\n", "\r\n").getBytes(UTF_8));
                socket.getOutputStream().flush();
            }
            while (keep && reader.read() >= 0) {
                // what a client says that was refused
            }
        } catch (IOException ended) {
            // by the client, or by the end of the test
        } finally {
            gone.countDown();
        }
    }

    URI url() {
        return URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/v3.5/chat");
    }

    /** Returns when the client has asked. */
    String asked() throws InterruptedException {
        return asked.take();
    }

    /** Returns when the client has ended the connection. */
    void awaitGone() throws InterruptedException {
        gone.await();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
