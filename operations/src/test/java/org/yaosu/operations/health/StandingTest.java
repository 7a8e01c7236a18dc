package org.yaosu.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.felix.hc.api.Result.Status;
import org.junit.jupiter.api.Test;
import org.yaosu.operations.health.Standing.Check;

class StandingTest {

    private static Standing of(Check... checks) {
        return new Standing(List.of(checks));
    }

    private static Check check(String tag, Status status) {
        return new Check(tag, List.of(tag), status, "", true);
    }

    @Test
    void whatDecidesMakesTheWholeAsBadAsItIs() {
        assertThat(of(check(Tags.READY, Status.OK), check(Tags.READY, Status.CRITICAL))).satisfies(standing -> {
            assertThat(standing.status()).isEqualTo(Status.CRITICAL);
            assertThat(standing.good()).isFalse();
        });
    }

    @Test
    void aProviderThatCannotBeAskedIsAWarning() {
        assertThat(of(check(Tags.READY, Status.OK), check(Tags.PROVIDER, Status.CRITICAL))).satisfies(standing -> {
            assertThat(standing.status()).isEqualTo(Status.WARN);
            assertThat(standing.good()).isTrue();
        });
    }

    @Test
    void aProviderThatNobodyUsesAndThatWasNeverSetIsNone() {
        assertThat(of(check(Tags.READY, Status.OK), new Check("p", List.of(Tags.PROVIDER), Status.CRITICAL, "", false)).status()).isEqualTo(Status.OK);
    }

    @Test
    void aProviderThatRestsIsAWarningWhoeverUsesIt() {
        assertThat(of(new Check("p", List.of(Tags.PROVIDER), Status.WARN, "", false)).status()).isEqualTo(Status.WARN);
    }

    @Test
    void whatNobodyChecksIsNotWell() {
        assertThat(of(check(Tags.PROVIDER, Status.OK)).needing(Tags.READY).good()).isFalse();
        assertThat(of(check(Tags.READY, Status.OK)).needing(Tags.READY).status()).isEqualTo(Status.OK);
    }

    @Test
    void aCheckThatCannotTellIsNoReasonToSendWork() {
        assertThat(of(check(Tags.READY, Status.HEALTH_CHECK_ERROR)).good()).isFalse();
    }
}
