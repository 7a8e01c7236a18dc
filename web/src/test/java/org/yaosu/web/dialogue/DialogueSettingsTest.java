package org.yaosu.web.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DialogueSettingsTest {

    @Test
    void modelsLeaveTheReserve() {
        assertThat(settings(10_000, 3_000).modelTime()).hasSeconds(7);
    }

    @Test
    void ofAShortTimeLimitModelsHaveHalf() {
        assertThat(settings(1_000, 3_000).modelTime()).hasMillis(500);
    }

    @Test
    void theShortestTimeLimitLeavesModelsSome() {
        assertThat(settings(1, 3_000).modelTime()).isPositive();
    }

    @Test
    void aReserveBelowNothingIsNamed() {
        assertThatThrownBy(() -> settings(10_000, -1)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("reserve = -1");
    }

    private static DialogueSettings settings(long timeLimit, long reserve) {
        return new DialogueSettings(1, 1, Duration.ofSeconds(1), Duration.ofMillis(timeLimit), Duration.ofMillis(reserve), 1);
    }
}
