package org.yaosu.itest.web;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Requests that are broken in one way or another, as random as what they are made with. */
final class BrokenRequests {

    private static final List<String> FIELDS = List.of("subtrack", "profile", "user_profile", "situation", "goal", "knowledge", "knowlege", "history");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "X", "get", "PROPFIND");
    private static final List<String> TYPES = List.of("", "Content-Type: application/json\r\n", "Content-Type: text/plain; charset=gbk\r\n",
            "Content-Type: application/x-www-form-urlencoded\r\n", "Content-Type: ;;;\r\n", "Content-Type: text/html; charset=no-such\r\n",
            "Content-Type: multipart/form-data; boundary=x\r\n", "Content-Type: application/json; charset=utf-16\r\n");
    private static final List<String> TEXTS = List.of("你好", "你 好 ， 再见", "", " ", "\\u0000", "\\ud800", "\\udc00\\ud800", "😀", "[1]", "bot:", "-->",
            "\\n\\n", "<script>", "null", "a b c");

    private final Random random;
    private boolean http = true;

    BrokenRequests(Random random) {
        this.random = random;
    }

    /** Whether the last one is a request to its end, broken as its content may be. */
    boolean isHttp() {
        return http;
    }

    byte[] next() {
        http = true;
        return switch (random.nextInt(10)) {
            case 0 -> post(bytes(random.nextInt(300)));
            case 1 -> post(cut(object(3)));
            case 2, 3, 4 -> post(object(3));
            case 5 -> post(deep());
            case 6 -> Caller.request(one(METHODS), one(List.of("/dialogue", "/dialogue", "/other", "/x")) + query(), one(TYPES), object(2).getBytes(StandardCharsets.UTF_8));
            case 7 -> Caller.request("GET", "/dialogue" + query(), "", new byte[0]);
            case 8 -> chunked();
            default -> noHttp();
        };
    }

    private byte[] post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] post(byte[] body) {
        return Caller.request("POST", "/dialogue", one(TYPES), body);
    }

    private String cut(String text) {
        return text.substring(0, random.nextInt(text.length()));
    }

    /** An object with the fields of a request and values of any kind. */
    private String object(int depth) {
        StringBuilder json = new StringBuilder("{");
        int fields = random.nextInt(FIELDS.size() + 1);
        for (int field = 0; field < fields; field++) {
            json.append(field == 0 ? "" : ",").append('"').append(one(FIELDS)).append("\":").append(value(depth));
        }
        return json.append('}').toString();
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 6)) {
            case 0 -> "null";
            case 1 -> one(List.of("true", "-0", "1e999999999", "9".repeat(400), "0.1", "NaN"));
            case 2, 3, 4, 5 -> '"' + one(TEXTS) + '"';
            case 6 -> object(depth - 1);
            default -> {
                StringBuilder list = new StringBuilder("[");
                int length = random.nextInt(4);
                for (int at = 0; at < length; at++) {
                    list.append(at == 0 ? "" : ",").append(value(depth - 1));
                }
                yield list.append(']').toString();
            }
        };
    }

    /** Lists in lists, or more than is taken. */
    private String deep() {
        int depth = one(List.of(10, 1_000, 30_000, 60_000));
        String opening = one(List.of("[", "{\"history\":"));
        return "{\"history\":" + opening.repeat(opening.length() > 1 ? depth / 10 : depth) + (random.nextBoolean() ? "]".repeat(depth) + "}" : "");
    }

    private String query() {
        return switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> "?input=" + URLEncoder.encode(object(2), StandardCharsets.UTF_8);
            case 2 -> "?input=%" + one(List.of("zz", "", "4", "ff%fe", "00"));
            case 3 -> "?" + "a=b&".repeat(random.nextInt(9_000));
            default -> "?input=" + URLEncoder.encode(new String(bytes(50), StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        };
    }

    private byte[] chunked() {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes("POST /dialogue HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        byte[] body = object(3).getBytes(StandardCharsets.UTF_8);
        String length = random.nextInt(4) == 0 ? one(List.of("zz", "-1", "ffffffffffffffff", "")) : Integer.toHexString(body.length);
        request.writeBytes((length + "\r\n").getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        request.writeBytes(one(List.of("\r\n0\r\n\r\n", "\r\n", "")).getBytes(StandardCharsets.US_ASCII));
        return request.toByteArray();
    }

    /** Bytes, or a head that is none. */
    private byte[] noHttp() {
        http = false;
        return switch (random.nextInt(4)) {
            case 0 -> bytes(1 + random.nextInt(200));
            case 1 -> "POST /dialogue HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab".getBytes(StandardCharsets.US_ASCII);
            case 2 -> ("POST /dialogue HTTP/" + random.nextInt(12) + "." + random.nextInt(12) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            default -> ("GET " + new String(bytes(20), StandardCharsets.ISO_8859_1) + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
