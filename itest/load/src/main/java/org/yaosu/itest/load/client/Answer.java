package org.yaosu.itest.load.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Sends a question as soon as the connection is open, and collects the answer's frames. */
final class Answer implements WebSocket.Listener {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LAST = 2;

    private final String question;
    private final StringBuilder message = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<String> whole = new CompletableFuture<>();

    Answer(String question) {
        this.question = question;
    }

    /** The whole answer, once it is there. */
    CompletableFuture<String> text() {
        return whole;
    }

    @Override
    public void onOpen(WebSocket socket) {
        socket.sendText(question, true);
        socket.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            read(socket);
            message.setLength(0);
        }
        socket.request(1);
        return null;
    }

    private void read(WebSocket socket) {
        try {
            JsonNode frame = JSON.readTree(message.toString());
            if (frame.path("header").path("code").asInt() != 0) {
                whole.completeExceptionally(new IllegalStateException("refused: " + frame.path("header").path("code").asInt()));
            }
            frame.path("payload").path("choices").path("text").forEach(piece -> text.append(piece.path("content").asText()));
            if (frame.path("header").path("status").asInt() == LAST) {
                whole.complete(text.toString());
                socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
            }
        } catch (JsonProcessingException garbage) {
            whole.completeExceptionally(garbage);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        whole.completeExceptionally(new IllegalStateException("closed: " + code));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        whole.completeExceptionally(error);
    }
}
