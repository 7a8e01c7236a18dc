package org.yaosu.itest.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Answers a test from inside a server: a connection carries one request, a line, and its answer, {@code ok} or
 * {@code failed} and then text. Listens on the loopback interface, at a port that it writes into the file that the
 * property {@code probe.port.file} names.
 */
public final class Probe implements BundleActivator {

    private ServerSocket socket;

    @Override
    public void start(BundleContext context) throws IOException {
        Requests requests = new Requests(context);
        socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        daemon(() -> listen(socket, requests), "probe");
        Path file = Path.of(context.getProperty("probe.port.file"));
        Path whole = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), Integer.toString(socket.getLocalPort()));
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void stop(BundleContext context) throws IOException {
        socket.close();
    }

    private static void listen(ServerSocket socket, Requests requests) {
        try {
            while (true) {
                Socket connection = socket.accept();
                daemon(() -> answer(connection, requests), "probe-request");
            }
        } catch (IOException closed) {
            // the bundle was stopped
        }
    }

    private static void answer(Socket connection, Requests requests) {
        try (connection;
                BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
                Writer out = new OutputStreamWriter(connection.getOutputStream(), StandardCharsets.UTF_8)) {
            try {
                out.write("ok\n" + requests.answer(in.readLine()));
            } catch (Exception | LinkageError e) {
                out.write("failed\n" + e);
            }
        } catch (IOException gone) {
            // nobody waits for the answer any more
        }
    }

    private static void daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
