package org.yaosu.itest.api;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Asks a server. */
final class Http {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String BOUNDARY = "----boundary";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server;

    Http(Server server) {
        this.server = server;
    }

    /** An answer. */
    record Reply(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() throws IOException {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String detail() throws IOException {
            return json().path("detail").asText();
        }
    }

    /** @param headers names and values, one after the other */
    Reply ask(String method, String target, BodyPublisher body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(target)).method(method, body).timeout(PATIENCE);
        return new Reply(client.send((headers.length > 0 ? request.headers(headers) : request).build(), BodyHandlers.ofByteArray()));
    }

    URI uri(String target) {
        return URI.create(server.address() + "/api/v1" + target);
    }

    Reply get(String target, String... headers) throws IOException, InterruptedException {
        return ask("GET", target, BodyPublishers.noBody(), headers);
    }

    Reply post(String target, String json, String... headers) throws IOException, InterruptedException {
        return ask("POST", target, BodyPublishers.ofString(json), Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers)).toArray(String[]::new));
    }

    /** Sends a file in a form. */
    Reply upload(String target, String name, byte[] file, String... headers) throws IOException, InterruptedException {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        BodyPublisher body = BodyPublishers.ofByteArrays(List.of(head.getBytes(StandardCharsets.UTF_8), file, tail));
        return ask("POST", target, body, Stream.concat(Stream.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY), Stream.of(headers)).toArray(String[]::new));
    }

    /** Begins a run that must begin; its number. */
    long begin(String target, String name, String chats, String... headers) throws IOException, InterruptedException {
        Reply reply = upload(target, name, chats.getBytes(StandardCharsets.UTF_8), headers);
        if (reply.status() != 202) {
            throw new AssertionError(reply.status() + " " + reply.text());
        }
        return reply.json().get("id").asLong();
    }

    /** How a run stands once it is so. */
    JsonNode awaitState(long run, String state) {
        return await().atMost(PATIENCE).until(() -> get("/runs/" + run).json(), json -> json.path("state").asText().equals(state));
    }

    /** The events of a run's stream, to its end. */
    List<String> events(long run, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/runs/" + run)).header("Accept", "text/event-stream");
        return client.send((headers.length > 0 ? request.headers(headers) : request).build(), BodyHandlers.ofLines()).body().toList();
    }
}
