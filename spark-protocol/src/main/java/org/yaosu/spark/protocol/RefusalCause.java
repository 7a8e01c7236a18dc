package org.yaosu.spark.protocol;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.yaosu.api.model.ModelException.Kind;

/**
 * Why an upgrade was refused, and what to do. The service names the cause in the body; a proxy between has only its status.
 *
 * @param retryAfter how long to wait, where that is said
 */
record RefusalCause(Kind kind, boolean retryable, Optional<Duration> retryAfter, String explanation) {

    /** In seconds: how far the service lets the two clocks differ. */
    private static final int SKEW = 300;

    static RefusalCause of(Refusal refusal, Instant signed) {
        String body = refusal.body().toLowerCase(Locale.ROOT);
        // First, since the service says as well that the signature "cannot be verified" where it means the date.
        if (body.contains("valid date")) {
            return account(clocks(refusal, signed) + "; set the clock right");
        }
        if (body.contains("signature does not match")) {
            return account("the API secret is wrong; compare apiSecret with the vendor's console");
        }
        if (body.contains("signature cannot be verified")) {
            return account("the API key is unknown or malformed; compare apiKey with the vendor's console");
        }
        if (body.contains("unauthorized")) {
            return account("the service saw no signature; look for a proxy that drops the query of the URL");
        }
        return byStatus(refusal);
    }

    private static RefusalCause byStatus(Refusal refusal) {
        return switch (refusal.status()) {
            case 401, 403 -> account("the service refuses this account or this machine; check the keys, url, and the console's list of allowed addresses");
            case 407 -> new RefusalCause(Kind.NETWORK, false, Optional.empty(), "a proxy wants a password; give this machine a direct way to the service");
            case 408 -> later(Kind.NETWORK, refusal, "the service waited too long for the request; ask again");
            case 429 -> later(Kind.RATE, refusal, "too many connections in too short a time; lower rate or concurrency");
            case 503 -> later(Kind.BUSY, refusal, "the service, or a proxy before it, has no capacity now; ask again later");
            default -> refusal.status() >= 500
                    ? later(Kind.NETWORK, refusal, "the service, or a proxy before it, failed; ask again later")
                    : new RefusalCause(Kind.PROTOCOL, false, Optional.empty(), "there is no model at this address; check url against the service's card");
        };
    }

    private static RefusalCause account(String explanation) {
        return new RefusalCause(Kind.AUTH, false, Optional.empty(), explanation);
    }

    private static RefusalCause later(Kind kind, Refusal refusal, String explanation) {
        Optional<Duration> wait = refusal.header("Retry-After").filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
        return new RefusalCause(kind, true, wait, explanation);
    }

    private static String clocks(Refusal refusal, Instant signed) {
        return refusal.header("Date").flatMap(RefusalCause::time)
                .map(theirs -> Duration.between(theirs, signed).toSeconds())
                .filter(seconds -> Math.abs(seconds) > 1)
                .map(seconds -> "this machine's clock is " + amount(Math.abs(seconds)) + (seconds > 0 ? " fast" : " slow"))
                .orElse("this machine's clock is more than " + SKEW + " s off");
    }

    private static String amount(long seconds) {
        return seconds < SKEW ? seconds + " s" : seconds / 60 + " minutes";
    }

    private static Optional<Instant> time(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
