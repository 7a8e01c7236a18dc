package org.yaosu.itest.load.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Asks a Spark model over a connection for each question, as the vendor's examples do. */
final class Spark {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    Spark(URI address) {
        this.address = address;
    }

    /**
     * The answer to one prompt.
     *
     * @throws IllegalStateException if there is none
     */
    String ask(String prompt) throws GeneralSecurityException {
        Answer answer = new Answer(body(prompt));
        try {
            http.newWebSocketBuilder().buildAsync(signed(), answer).join();
            return answer.text().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        } catch (CompletionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static String body(String prompt) {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("header").put("app_id", "demo").put("uid", UUID.randomUUID().toString().replace("-", ""));
        root.putObject("parameter").putObject("chat").put("domain", "generalv3.5").put("temperature", 0.5).put("max_tokens", 4096);
        root.putObject("payload").putObject("message").putArray("text").addObject().put("role", "user").put("content", prompt);
        return root.toString();
    }

    private URI signed() throws GeneralSecurityException {
        String host = address.getHost() + ":" + address.getPort();
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("demo-secret".getBytes(UTF_8), "HmacSHA256"));
        String signature = base64(mac.doFinal(("host: " + host + "\ndate: " + date + "\nGET " + address.getPath() + " HTTP/1.1").getBytes(UTF_8)));
        String authorization = base64(("api_key=\"demo-key\", algorithm=\"hmac-sha256\", headers=\"host date request-line\", signature=\""
                + signature + "\"").getBytes(UTF_8));
        return URI.create(address + "?authorization=" + encoded(authorization) + "&date=" + encoded(date) + "&host=" + encoded(host));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
