package org.yaosu.itest.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came over a socket.
 *
 * @param status the HTTP status
 * @param headers by their names in lower case
 * @param body as it came
 */
record Reply(int status, Map<String, String> headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws EOFException if there is none, or none to its end */
    static Reply read(InputStream input) throws IOException {
        String[] first = line(input).split(" ", 3);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(input); !line.isEmpty(); line = line(input)) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        int status = Integer.parseInt(first[1]);
        if (status == 100) {
            return read(input);
        }
        byte[] body = input.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Reply(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream input) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new EOFException(line.toString(StandardCharsets.ISO_8859_1));
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    JsonNode json() throws IOException {
        return JSON.readTree(body);
    }

    /** Whether it is a problem of this name, as all failures are but those of dialogues. */
    boolean isProblem(String name) throws IOException {
        return headers.getOrDefault("content-type", "").startsWith("application/problem+json") && json().path("type").asText().equals("urn:yaosu:problem:" + name)
                && json().path("status").asInt() == status;
    }

    int code() throws IOException {
        return json().get("error code").intValue();
    }

    String response() throws IOException {
        return json().get("response").textValue();
    }
}
