package org.yaosu.provider.openai;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The HTTP header {@code Retry-After}: seconds, or a date. */
final class RetryAfter {

    private RetryAfter() {
    }

    /** How long to wait; empty where the value is neither. A date that is past means no wait. */
    static Optional<Duration> parse(String value, Clock clock) {
        String text = value.strip();
        try {
            if (text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
                return Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000)));
            }
            Duration wait = Duration.between(clock.instant(), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
