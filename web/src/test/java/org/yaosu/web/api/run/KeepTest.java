package org.yaosu.web.api.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepTest {

    @Test
    void daysAndHoursAreTimes() {
        assertThat(Keep.parse("30d")).contains(Duration.ofDays(30));
        assertThat(Keep.parse("12h")).contains(Duration.ofHours(12));
    }

    @Test
    void whoSaysNothingKeepsEverything() {
        assertThat(Keep.parse("")).isEmpty();
        assertThat(new Keep().time()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "0d", "-1d", "d", "1w", "1.5d", "999999d"})
    void anythingElseIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> Keep.parse(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("30d or 12h");
    }
}
