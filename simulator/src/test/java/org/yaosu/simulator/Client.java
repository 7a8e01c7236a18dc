package org.yaosu.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A Spark client of the tests' own, that can also do it wrong. */
final class Client implements WebSocket.Listener {

    static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    /** How a connection ended: the close code, 1006 without a close frame. */
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    final CompletableFuture<List<String>> answered = new CompletableFuture<>();
    final List<String> frames = new CopyOnWriteArrayList<>();
    final CompletableFuture<Integer> binary = new CompletableFuture<>();
    final CompletableFuture<String> first = new CompletableFuture<>();
    private final List<CharSequence> parts = new ArrayList<>();
    private WebSocket socket;

    /** Opens a connection, properly signed. */
    static Client open(URI address) {
        return open(sign(address, Account.DEMO, Instant.now()));
    }

    static Client open(String address) {
        Client client = new Client();
        client.socket = HTTP.newWebSocketBuilder().buildAsync(URI.create(address), client).join();
        return client;
    }

    /** The response to an upgrade that is refused. */
    static HttpResponse<?> refused(String address) {
        try {
            open(address);
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refusal) {
                return refusal.getResponse();
            }
            throw e;
        }
        throw new AssertionError("the upgrade was accepted");
    }

    static Client ask(URI address, String request) {
        return open(address).send(request);
    }

    Client send(String request) {
        // The next one would be refused while this one is on its way.
        socket.sendText(request, true).join();
        return this;
    }

    void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
    }

    void abort() {
        socket.abort();
    }

    static String sign(URI address, Account account, Instant time) {
        return query(address, authorization(address, account, time), DATE.format(time.atOffset(ZoneOffset.UTC)), address.getAuthority());
    }

    static String query(URI address, String authorization, String date, String host) {
        return address + "?authorization=" + encode(authorization) + "&date=" + encode(date) + "&host=" + encode(host);
    }

    static String authorization(URI address, Account account, Instant time) {
        String text = "host: " + address.getAuthority() + "\ndate: " + DATE.format(time.atOffset(ZoneOffset.UTC)) + "\nGET "
                + address.getPath() + " HTTP/1.1";
        String words = "api_key=\"" + account.apiKey() + "\", algorithm=\"hmac-sha256\", headers=\"host date request-line\", signature=\""
                + hmac(account.apiSecret(), text) + "\"";
        return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    static String date(Instant time) {
        return DATE.format(time.atOffset(ZoneOffset.UTC));
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        parts.add(data);
        if (last) {
            String frame = String.join("", parts);
            parts.clear();
            frames.add(frame);
            first.complete(frame);
            if (frame.contains("\"status\":2}")) {
                answered.complete(List.copyOf(frames));
            }
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        binary.complete(data.remaining());
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        if (error instanceof IOException) {
            closed.complete(1006);
        } else {
            closed.completeExceptionally(error);
        }
    }
}
