package org.yaosu.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void momentsAreToldToTheMillisecond() {
        assertThat(Times.text(Instant.parse("2026-03-01T01:00:00.123999999Z"))).isEqualTo("2026-03-01T01:00:00.123Z");
    }
}
