package org.yaosu.simulator.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.yaosu.simulator.Asked;
import org.yaosu.simulator.SimulatorSettings;

class CallTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static Call begun() {
        Call call = new Calls(SimulatorSettings.DEFAULT, Runnable::run).begin();
        call.begin(Asked.unread("spark", "/v3.5/chat", "", 0, call.number()));
        return call;
    }

    @Test
    void theTimeThatAnAnswerTookToMakeIsNoneToWaitFor() {
        assertThat(begun().left(HOUR)).isPositive().isLessThan(HOUR);
    }

    @Test
    void anAnswerThatIsLateIsNotWaitedForLonger() {
        assertThat(begun().left(Duration.ZERO)).isEqualTo(Duration.ZERO);
    }
}
