package org.yaosu.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({"0,0", "7,7000", "1.5,1500", "' 20 ',20000"})
    void secondsAreSeconds(String value, long millis) {
        assertThat(RetryAfter.parse(value, CLOCK)).contains(Duration.ofMillis(millis));
    }

    @Test
    void aDateIsTheTimeUntilThen() {
        assertThat(RetryAfter.parse("Thu, 01 Jan 2026 00:01:00 GMT", CLOCK)).contains(Duration.ofMinutes(1));
    }

    @Test
    void aDateThatIsPastMeansNoWait() {
        assertThat(RetryAfter.parse("Wed, 31 Dec 2025 23:00:00 GMT", CLOCK)).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "99999999999", "2026-01-01"})
    void anythingElseSaysNothing(String value) {
        assertThat(RetryAfter.parse(value, CLOCK)).isEmpty();
    }
}
