package org.yaosu.itest.servers;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks the probe bundle inside a server.
 *
 * @param port where it listens
 */
record Probe(int port) {

    /** Sends a request and returns the answer; an answer that says it failed is an exception. */
    String ask(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
            out.write(request + "\n");
            out.flush();
            String[] answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\n", 2);
            if (!answer[0].equals("ok")) {
                throw new IOException(String.join(": ", request.split(" ")[0], answer[0], answer[1]));
            }
            return answer[1];
        }
    }
}
