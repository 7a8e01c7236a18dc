package org.yaosu.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer that is held in memory.
 *
 * @param status the HTTP status
 * @param contentType what the body is; empty where there is none
 * @param headers what else stands in the head
 * @param text the body
 */
public record Answer(int status, String contentType, Map<String, String> headers, String text) {

    /** JSON of a service's own shape. */
    public static final String JSON = "application/json; charset=utf-8";

    /** No browser is to guess at what it is, and nobody to keep what people said. */
    private static final Map<String, String> ALWAYS = Map.of("X-Content-Type-Options", "nosniff", "Cache-Control", "no-store");

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** With what stands in every head. */
    public static Answer of(int status, String contentType, String text) {
        return new Answer(status, contentType, ALWAYS, text);
    }

    /** A status that says it all. */
    public static Answer empty(int status) {
        return of(status, "", "");
    }

    /** JSON. */
    public static Answer json(int status, JsonNode body) {
        return of(status, JSON, body.toString());
    }

    /** The same with one more header. */
    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, more, text);
    }

    /** The same with a status that says more. */
    public Answer withStatus(int other) {
        return new Answer(other, contentType, headers, text);
    }

    /** The body in UTF-8; half a character, which is none there, is a question mark. */
    public byte[] body() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
