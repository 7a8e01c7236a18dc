package org.yaosu.spark.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaosu.api.model.ModelException.Kind;

class SparkErrorTest {

    @ParameterizedTest
    @CsvSource({
            "10000, NETWORK, true", "10001, NETWORK, true", "10002, NETWORK, true",
            "10003, PROTOCOL, false", "10004, PROTOCOL, false", "10005, PROTOCOL, false", "10163, PROTOCOL, false",
            "10006, BUSY, true", "10007, BUSY, true", "10008, BUSY, true", "10110, BUSY, true",
            "10009, NETWORK, true", "10010, NETWORK, true", "10011, NETWORK, true", "10012, NETWORK, true",
            "10222, NETWORK, true", "10223, NETWORK, true",
            "10013, AUDIT, false", "10021, AUDIT, false", "10014, AUDIT, false", "10019, AUDIT, false",
            "10015, AUTH, false", "10016, AUTH, false", "11200, AUTH, false",
            "10907, TOO_LONG, false", "11201, QUOTA, false", "11202, RATE, true", "11203, RATE, true"
    })
    void everyCodeHasItsKind(int code, Kind kind, boolean retryable) {
        SparkError error = SparkError.of(code).orElseThrow();

        assertThat(error.kind()).isEqualTo(kind);
        assertThat(error.retryable()).isEqualTo(retryable);
    }

    @Test
    void theTableHasNoOtherCodes() {
        assertThat(Stream.of(SparkError.values()).flatMap(error -> error.codes().stream())).hasSize(28).doesNotHaveDuplicates();
        assertThat(IntStream.of(0, 10017, 10164, 11204).mapToObj(SparkError::of)).allMatch(error -> error.isEmpty());
    }

    @Test
    void theDailyLimitEndsAtMidnightInChina() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T15:30:00Z"), ZoneOffset.UTC);

        assertThat(SparkError.DAILY.retryAfter(clock)).contains(Duration.ofMinutes(30));
    }

    @Test
    void theLimitOfASecondEndsWithIt() {
        assertThat(SparkError.PER_SECOND.retryAfter(Clock.systemUTC())).contains(Duration.ofSeconds(1));
    }
}
