package org.yaosu.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineDrainTest {

    @ParameterizedTest
    @ValueSource(longs = {-1, 5001, Long.MAX_VALUE})
    void aWaitThatIsNoneOrLongerThanTheFrameworksNamesTheSetting(long millis) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EngineDrain(new Settings(Map.of("drain", millis))))
                .withMessageContainingAll("setting drain", Long.toString(millis));
    }

    @Test
    void theLongestWaitIsTheFrameworks() {
        assertThatCode(() -> new EngineDrain(new Settings(Map.of("drain", 5000L)))).doesNotThrowAnyException();
    }
}
