package org.yaosu.itest.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./yaosu serve} at a port that is free, until it is closed. */
final class Serving implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(?m)^Serving on (http://127\\.0\\.0\\.1:(\\d+))$");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Yaosu.Running running;
    private final Matcher address;

    Serving(Yaosu yaosu) throws IOException {
        running = yaosu.start("serve", "--port", "0");
        await().atMost(Duration.ofMinutes(1)).until(() -> !running.process().isAlive() || ADDRESS.matcher(running.output()).find());
        address = ADDRESS.matcher(running.output());
        assertThat(address.find()).as(running.output()).isTrue();
    }

    Yaosu.Running running() {
        return running;
    }

    String port() {
        return address.group(2);
    }

    int status(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(path, headers).build(), BodyHandlers.discarding()).statusCode();
    }

    String page(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString()).body();
    }

    /** What is said to a greeting. */
    HttpResponse<String> greet(String... headers) throws IOException, InterruptedException {
        return client.send(request("/dialogue", headers).POST(HttpRequest.BodyPublishers.ofString("{\"history\": [\"你好\"]}")).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.group(1) + path));
        return headers.length > 0 ? request.headers(headers) : request;
    }

    @Override
    public void close() {
        try {
            running.kill();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
