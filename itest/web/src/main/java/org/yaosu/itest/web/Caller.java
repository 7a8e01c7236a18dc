package org.yaosu.itest.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A connection that is written to byte by byte. */
final class Caller implements AutoCloseable {

    private static final int PATIENCE = 30_000;

    private final Socket socket;

    Caller(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
    }

    /** A request and its answer over a connection of their own. */
    static Reply ask(int port, byte[] request) throws IOException {
        try (Caller caller = new Caller(port)) {
            try {
                caller.send(request);
            } catch (SocketException answeredBefore) {
                // the answer may be there all the same
            }
            return caller.reply();
        }
    }

    /** A {@code POST} of a JSON. */
    static Reply post(int port, String json) throws IOException {
        return ask(port, request("POST", "/dialogue", "Content-Type: application/json\r\n", json.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] request(String method, String target, String headers, byte[] body) {
        return request(method, target, headers, body, "localhost");
    }

    static byte[] request(String method, String target, String headers, byte[] body, String host) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes((method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        return request.toByteArray();
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Says that nothing more comes. */
    void finish() throws IOException {
        socket.shutdownOutput();
    }

    /** Sends the same again and again; returns never, but throws when nobody takes it any more. */
    void drip(String drop, Duration pause) throws IOException, InterruptedException {
        ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor();
        try {
            drops.scheduleWithFixedDelay(() -> {
                try {
                    send(drop);
                } catch (IOException refused) {
                    throw new UncheckedIOException(refused);
                }
            }, 0, pause.toMillis(), TimeUnit.MILLISECONDS).get();
        } catch (ExecutionException ended) {
            throw new IOException("nobody takes it any more", ended.getCause());
        } finally {
            drops.shutdownNow();
        }
    }

    /** Whether nobody listens on a port. */
    static boolean refuses(int port) {
        try {
            new Caller(port).close();
            return false;
        } catch (IOException refused) {
            return true;
        }
    }

    Reply reply() throws IOException {
        return Reply.read(socket.getInputStream());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
