package org.yaosu.spark.protocol;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTTP answer that is not the wanted upgrade.
 *
 * @param status the HTTP status
 * @param headers by name, whatever its case
 * @param body as far as it has come
 * @param whole whether nothing more is to come
 */
record Refusal(int status, Map<String, String> headers, String body, boolean whole) {

    private static final int SWITCHING = 101;

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: [^\r\n]*)?\r\n");

    private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,6})[^\r\n]*\r\n");

    /** Reads what a server said first, one character a byte; empty where that is an upgrade, or not HTTP as yet. */
    static Optional<Refusal> read(String answer) {
        Matcher line = STATUS_LINE.matcher(answer);
        if (!line.lookingAt() || Integer.parseInt(line.group(1)) == SWITCHING) {
            return Optional.empty();
        }
        int status = Integer.parseInt(line.group(1));
        int end = answer.indexOf("\r\n\r\n", line.end() - 2);
        if (end < 0) {
            return Optional.of(new Refusal(status, Map.of(), "", false));
        }
        Map<String, String> headers = headers(answer.substring(line.end() - 2, end));
        return Optional.of(body(status, headers, answer.substring(end + 4)));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    private static Map<String, String> headers(String lines) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines.split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static Refusal body(int status, Map<String, String> headers, String rest) {
        if (headers.getOrDefault("Transfer-Encoding", "").toLowerCase(Locale.ROOT).contains("chunked")) {
            return chunks(status, headers, rest);
        }
        String length = headers.getOrDefault("Content-Length", "");
        if (length.matches("\\d{1,9}")) {
            int wanted = Integer.parseInt(length);
            return new Refusal(status, headers, rest.substring(0, Math.min(wanted, rest.length())), rest.length() >= wanted);
        }
        // Without either, a body ends with the connection; these two statuses never have one.
        return new Refusal(status, headers, rest, status == 204 || status == 304);
    }

    private static Refusal chunks(int status, Map<String, String> headers, String rest) {
        StringBuilder body = new StringBuilder();
        Matcher size = CHUNK.matcher(rest);
        int at = 0;
        while (size.region(at, rest.length()).lookingAt()) {
            int length = Integer.parseInt(size.group(1), 16);
            if (length == 0) {
                return new Refusal(status, headers, body.toString(), true);
            }
            int end = Math.min(size.end() + length, rest.length());
            body.append(rest, size.end(), end);
            at = Math.min(end + 2, rest.length());
        }
        return new Refusal(status, headers, body.toString(), false);
    }
}
