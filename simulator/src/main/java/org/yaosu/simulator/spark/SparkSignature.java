package org.yaosu.simulator.spark;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.yaosu.simulator.Account;

/**
 * Checks the signature of an upgrade, as the gateway in front of Spark does.
 *
 * @param account whose signatures are accepted
 * @param clock the gateway's time
 */
record SparkSignature(Account account, Clock clock) {

    static final Refusal UNSIGNED = new Refusal(401, "Unauthorized");
    static final Refusal UNVERIFIABLE = new Refusal(401, "HMAC signature cannot be verified");
    static final Refusal MISMATCH = new Refusal(401, "HMAC signature does not match");
    static final Refusal SKEWED = new Refusal(403,
            "HMAC signature cannot be verified, a valid date or x-date header is required for HMAC Authentication");

    private static final Duration SKEW = Duration.ofSeconds(300);
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "api_key=\"([^\"]*)\"\\s*,\\s*algorithm=\"([^\"]*)\"\\s*,\\s*headers=\"([^\"]*)\"\\s*,\\s*signature=\"([^\"]*)\"");

    /** Why an upgrade is refused. */
    record Refusal(int status, String message) {
    }

    /**
     * What is checked of a request.
     *
     * @param path its path, without the query
     * @param server the host that it was sent to, as its Host header says
     * @param authorization the parameter of the query; null where there is none
     * @param date the parameter of the query; null where there is none
     * @param host the parameter of the query; null where there is none
     */
    record Signed(String path, String server, String authorization, String date, String host) {
    }

    /** Why this request is refused; empty where it is not. */
    Optional<Refusal> refusal(Signed signed) {
        if (signed.authorization() == null || signed.authorization().isEmpty()) {
            return Optional.of(UNSIGNED);
        }
        if (!timely(signed.date())) {
            return Optional.of(SKEWED);
        }
        Matcher words = AUTHORIZATION.matcher(decoded(signed.authorization()));
        if (!words.matches() || !words.group(1).equals(account.apiKey()) || !words.group(2).equals("hmac-sha256")
                || !words.group(3).equals("host date request-line")) {
            return Optional.of(UNVERIFIABLE);
        }
        boolean same = signed.server() != null && signed.server().equals(signed.host())
                && MessageDigest.isEqual(expected(signed).getBytes(StandardCharsets.UTF_8), words.group(4).getBytes(StandardCharsets.UTF_8));
        return same ? Optional.empty() : Optional.of(MISMATCH);
    }

    private boolean timely(String date) {
        if (date == null || !date.endsWith(" GMT")) {
            return false;
        }
        try {
            Instant signed = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Duration.between(signed, clock.instant()).abs().compareTo(SKEW) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String decoded(String authorization) {
        try {
            return new String(Base64.getDecoder().decode(authorization), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private String expected(Signed signed) {
        String text = "host: " + signed.host() + "\ndate: " + signed.date() + "\nGET " + signed.path() + " HTTP/1.1";
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(account.apiSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
