package org.yaosu.itest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits that are set while requests are under way. */
class SettingsTest {

    private static final String BODY = "{\"text\": \"客服小周：您好\\n何琳：标准版多少钱？\"}";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private Server server;
    private Http http;

    @BeforeEach
    void serve() throws Exception {
        // longer than any wait here: what is under way is not answered because its time is up
        server = new Server(folder).set("bodyLimit = 1000", "bodyTime = 600000", "timeLimit = 600000").start();
        http = new Http(server);
    }

    @AfterEach
    void end() {
        server.close();
    }

    private void limit(int bytes, int status) throws IOException {
        server.set("bodyLimit = " + bytes, "bodyTime = 600000", "timeLimit = 600000");
        await().atMost(PATIENCE).until(() -> http.post("/extractions", BODY).status() == status);
    }

    @Test
    void newRequestsFollowNewLimits() throws Exception {
        assertThat(http.post("/extractions", BODY).status()).isEqualTo(200);
        limit(10, 413);
        limit(1000, 200);
    }

    @Test
    void whatIsUnderWayEndsWithinTheLimitsThatItBeganWith() throws Exception {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            // who has been told to go on is under way
            socket.getOutputStream().write(("POST /api/v1/extractions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: "
                    + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(line(socket)).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(line(socket)).isEmpty();
            socket.getOutputStream().write(body, 0, 20);

            limit(10, 413);
            socket.getOutputStream().write(body, 20, body.length - 20);

            assertThat(line(socket)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    private static String line(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = socket.getInputStream().read(); next >= 0 && next != '\n'; next = socket.getInputStream().read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
