package org.yaosu.provider.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.time.Duration;
import org.osgi.util.converter.Converters;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;
import org.yaosu.api.model.ModelRequest;

/** A service on a real socket that answers what a test tells it to. */
final class TestService implements AutoCloseable {

    static final String KEY = "k-123456";

    /** A call as it was received. */
    record Received(String path, int port, Headers headers, JsonNode body) {
    }

    final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private TestService(HttpHandler answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(exchange.getRequestURI().toString(), exchange.getRemoteAddress().getPort(), exchange.getRequestHeaders(), Json.object(body).orElseThrow()));
            answer.handle(exchange);
        });
        server.start();
    }

    static TestService running(HttpHandler answer) throws IOException {
        return new TestService(answer);
    }

    static TestService answering(int status, String body, String... headers) throws IOException {
        return new TestService(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    static TestService streaming(String body) throws IOException {
        return answering(200, body, "Content-Type", "text/event-stream");
    }

    static void startStream(HttpExchange exchange, String beginning) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(beginning.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    Received next() throws InterruptedException {
        return received.poll(10, TimeUnit.SECONDS);
    }

    /** A provider of this service; settings in pairs. */
    OpenAiProvider provider(Object... settings) {
        Map<String, Object> all = new HashMap<>(Map.of("url", url(), "apiKey", KEY, "model", "m"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put((String) settings[i], settings[i + 1]);
        }
        return new OpenAiProvider(settings(all));
    }

    static OpenAiSettings settings(Map<String, ?> settings) {
        return OpenAiSettings.from(Converters.standardConverter().convert(settings).to(OpenAiConfig.class));
    }

    static ModelRequest question() {
        return question(Duration.ofSeconds(20));
    }

    static ModelRequest question(Duration limit) {
        return question("你好", limit);
    }

    static ModelRequest question(String text) {
        return question(text, Duration.ofSeconds(20));
    }

    private static ModelRequest question(String text, Duration limit) {
        return new ModelRequest(List.of(new Message(Author.SYSTEM, "简短"), new Message(Author.USER, text)),
                OptionalDouble.empty(), OptionalInt.empty(), true, limit);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
