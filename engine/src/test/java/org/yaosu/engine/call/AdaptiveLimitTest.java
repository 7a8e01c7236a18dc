package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class AdaptiveLimitTest {

    /** The spread of answers' lengths. */
    private static final double SIGMA = 0.7;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 16, 64, 256})
    void whereAllIsTakenAllIsAllowed(int most) {
        ServiceModel service = service(most);

        service.answer(20_000);

        assertThat(service.allowed()).isEqualTo(most, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"64, 8", "256, 3", "16, 15", "4, 1"})
    void aBurstEndsAtWhatTheServiceTook(int most, int takes) {
        ServiceModel service = service(most);
        service.takes = takes;

        service.answer(2);

        assertThat(service.limit.limit()).isBetween(takes, takes + 2);
    }

    @ParameterizedTest
    @CsvSource({"64, 8", "256, 3", "256, 100", "16, 15", "4, 1"})
    void whatTheServiceTakesIsInUseAndIsSeldomExceeded(int most, int takes) {
        ServiceModel service = service(most);
        service.takes = takes;
        service.answer(500).reset();

        service.answer(5000);

        assertThat(service.used()).isGreaterThan(0.97 * takes);
        assertThat(service.refused).isLessThan(100);
    }

    @Test
    void aServiceThatTakesMoreAgainGetsMore() {
        ServiceModel service = service(64);
        service.takes = 8;
        service.answer(3000);
        service.takes = 64;

        service.answer(1000);

        assertThat(service.limit.limit()).isEqualTo(64);
    }

    @Test
    void afterAnOutageAllIsAllowedSoon() {
        AdaptiveLimit limit = new AdaptiveLimit(64);
        for (int underWay = 64; underWay > 0; underWay--) {
            limit.refused(0, underWay);
        }
        for (int again = 0; again < 100; again++) {
            limit.refused(limit.epoch(), 1);
        }
        assertThat(limit.limit()).isEqualTo(1);

        for (int answers = 0; answers < 300; answers++) {
            limit.answered(Duration.ofSeconds(1), true);
        }

        assertThat(limit.limit()).isEqualTo(64);
    }

    @Test
    void refusalsThatComeWhateverTheLoadDoNotThrottle() {
        ServiceModel service = service(64);
        service.unlucky = 0.03;

        service.answer(10_000);

        assertThat(service.allowed()).isGreaterThan(0.97 * 64);
    }

    @Test
    void whatNobodyUsedIsNotTried() {
        AdaptiveLimit limit = new AdaptiveLimit(8);
        for (int i = 0; i < 8; i++) {
            limit.refused(0, 8);
        }
        int low = limit.limit();

        for (int answers = 0; answers < 1000; answers++) {
            limit.answered(Duration.ofSeconds(1), false);
        }

        assertThat(limit.limit()).isEqualTo(low).isLessThan(8);
    }

    @Test
    void callsThatTakeLongerTheMoreThereAreGetFewer() {
        ServiceModel service = service(64);
        service.answer(2000);
        service.keepsUpWith = 16;
        service.answer(1000).reset();

        service.answer(3000);

        assertThat(service.allowed()).isBetween(16.0, 32.0);
    }

    @Test
    void callsThatAreFastAgainGetAll() {
        ServiceModel service = service(64);
        service.answer(2000);
        service.keepsUpWith = 16;
        service.answer(4000);
        service.keepsUpWith = 64;

        service.answer(1000);

        assertThat(service.limit.limit()).isEqualTo(64);
    }

    @Test
    void callsThatAreSlowForAnotherReasonKeepTheirLimit() {
        ServiceModel service = service(64);
        service.answer(2000);
        service.typical *= 4;
        service.answer(1000).reset();

        service.answer(4000);

        assertThat(service.allowed()).isEqualTo(64, within(1e-6));
    }

    @Test
    void aSlowCallIsNoReason() {
        ServiceModel service = service(4);
        service.answer(500);

        service.limit.answered(Duration.ofMinutes(10), true);
        service.reset().answer(500);

        assertThat(service.allowed()).isEqualTo(4, within(1e-6));
    }

    private static ServiceModel service(int most) {
        ServiceModel service = new ServiceModel(new AdaptiveLimit(most));
        service.sigma = SIGMA;
        return service;
    }
}
