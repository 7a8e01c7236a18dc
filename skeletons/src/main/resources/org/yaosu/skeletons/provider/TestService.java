package {{package}};

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A service on this machine that answers every question with the same words. */
record TestService(HttpServer server) implements AutoCloseable {

    static TestService answering(int status, String words) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, status, words.getBytes(StandardCharsets.UTF_8)));
        server.start();
        return new TestService(server);
    }

    private static void answer(HttpExchange exchange, int status, byte[] words) {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(status, words.length);
            exchange.getResponseBody().write(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/ask";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
