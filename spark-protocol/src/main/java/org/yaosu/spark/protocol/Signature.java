package org.yaosu.spark.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a connection: HMAC-SHA256 over host, date and request line, carried in the query of the URL.
 *
 * @param host the host, with a port where the URL has one
 * @param date the time of signing as HTTP writes it
 * @param path the path that is asked for
 */
record Signature(String host, String date, String path) {

    private static final String ALGORITHM = "HmacSHA256";

    /** RFC 1123, with two digits for the day, which {@link DateTimeFormatter#RFC_1123_DATE_TIME} does not write. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    static Signature of(URI url, Instant time) {
        String host = url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new Signature(host, HTTP_DATE.format(time), path);
    }

    /** The base64 form of the signature that this secret gives. */
    String sign(String apiSecret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(apiSecret.getBytes(UTF_8), ALGORITHM));
            String signed = "host: " + host + "\ndate: " + date + "\nGET " + path + " HTTP/1.1";
            return base64(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    /** The URL to connect to. It holds the API key: it belongs in no message. */
    URI signed(URI url, String apiKey, String apiSecret) {
        String authorization = "api_key=\"" + apiKey + "\", algorithm=\"hmac-sha256\", headers=\"host date request-line\", signature=\""
                + sign(apiSecret) + '"';
        return URI.create(url.getScheme().toLowerCase(Locale.ROOT) + "://" + host + path
                + "?authorization=" + encode(base64(authorization.getBytes(UTF_8))) + "&date=" + encode(date) + "&host=" + encode(host));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String encode(String value) {
        // A form's plus sign for a space is not understood by every server in the query of a URL.
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
