package org.yaosu.web.api.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepTest {

    private final Keep keep = new Keep();

    @Test
    void daysAndHoursAreTimes() {
        keep.set("30d");
        assertThat(keep.time()).contains(Duration.ofDays(30));
        keep.set("12h");
        assertThat(keep.time()).contains(Duration.ofHours(12));
    }

    @Test
    void whoSaysNothingKeepsEverything() {
        keep.set("");

        assertThat(keep.time()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "0d", "-1d", "d", "1w", "1.5d", "999999d"})
    void anythingElseIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> keep.set(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("30d or 12h");
    }
}
