package org.yaosu.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = 1_000_000_000;
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int RATE = 100;

    private final Pace pace = new Pace(-SECOND);

    @Test
    void whoIsNotWaitedForIsNotBehind() {
        pace.arrived(1, 0);

        assertThat(pace.isBehind(1_000 * SECOND, RATE, GRACE)).isFalse();
    }

    @Test
    void nobodyIsBehindAtFirst() {
        pace.waits(0);

        assertThat(pace.isBehind(10 * SECOND, RATE, GRACE)).isFalse();
    }

    @Test
    void whoSendsTooLittleIsBehind() {
        pace.waits(0);
        pace.arrived(50, 5 * SECOND);
        pace.waits(5 * SECOND);

        assertThat(pace.isBehind(11 * SECOND, RATE, GRACE)).isTrue();
    }

    @Test
    void whoKeepsThePaceIsNot() {
        for (long second = 0; second < 100; second++) {
            pace.waits(second * SECOND);
            pace.arrived(RATE, (second + 1) * SECOND);
        }
        pace.waits(100 * SECOND);

        assertThat(pace.isBehind(101 * SECOND, RATE, GRACE)).isFalse();
    }

    @Test
    void theTimeThatAServiceTakesIsNotTheCallers() {
        pace.waits(0);
        pace.arrived(10, SECOND);
        pace.waits(500 * SECOND);

        assertThat(pace.isBehind(505 * SECOND, RATE, GRACE)).isFalse();
    }
}
