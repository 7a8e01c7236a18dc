package org.yaosu.web.answer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer: {@code {"error code": 0, "response": "..."}}, or the same with another number, {@code "error message"} and an empty
 * response.
 *
 * @param status the HTTP status
 * @param headers what stands in the head
 * @param json the body
 */
public record Answer(int status, Map<String, String> headers, String json) {

    /** What every body is. */
    public static final String CONTENT_TYPE = "application/json; charset=utf-8";

    /** No browser is to guess at what it is, and nobody to keep what people said. */
    private static final Map<String, String> ALWAYS = Map.of("X-Content-Type-Options", "nosniff", "Cache-Control", "no-store");

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** What was asked for. */
    public static Answer success(String response) {
        return of(200, 0, "", response);
    }

    /** A failure in the words of its code. */
    public static Answer failure(ErrorCode code) {
        return failure(code, code.message());
    }

    /** @param message what happened, which must not quote the conversation */
    public static Answer failure(ErrorCode code, String message) {
        Answer answer = of(code.status(), code.number(), message, "");
        return switch (code) {
            case BUSY -> answer.with("Retry-After", "1");
            // what else is on its way over this connection is not waited for
            case BODY_TOO_LARGE, TOO_SLOW -> answer.with("Connection", "close");
            default -> answer;
        };
    }

    private static Answer of(int status, int code, String message, String response) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("error code", code);
        if (code != 0) {
            body.put("error message", message);
        }
        return new Answer(status, ALWAYS, body.put("response", response).toString());
    }

    /** The same with one more header. */
    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, json);
    }

    /** The same with a status that says more. */
    public Answer withStatus(int other) {
        return new Answer(other, headers, json);
    }

    /** The body in UTF-8; half a character, which is none there, is a question mark. */
    public byte[] body() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
