package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;

class RetryTest {

    private final Calls calls = new Calls();
    private final FakeProvider provider = new FakeProvider();

    @ParameterizedTest
    @EnumSource(names = {"RATE", "BUSY", "NETWORK"})
    void whatMayPassIsTriedAgain(Kind kind) {
        Handle handle = calls.handle(provider.fails(kind).fails(kind).answers("好"));

        assertThat(calls.call(handle).text()).isEqualTo("好");
        assertThat(provider.calls).hasValue(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE", "BUSY", "NETWORK", "PROTOCOL"})
    void itIsGivenUpAfterTheAttemptsThatAreSet(Kind kind) {
        Handle handle = calls.handle(provider.fails(kind));

        assertThat(calls.failure(handle).kind()).isEqualTo(kind);
        assertThat(provider.calls).hasValue(5);
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTH", "QUOTA", "AUDIT", "TOO_LONG", "CANCELLED"})
    void whatStaysAsItIsIsNotTriedAgainEvenWhereItIsCalledRetryable(Kind kind) {
        Handle handle = calls.handle(provider.fails(kind));

        assertThat(calls.failure(handle).kind()).isEqualTo(kind);
        assertThat(provider.calls).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotRetryableIsNotTriedAgain(Kind kind) {
        Handle handle = calls.handle(provider.fails(new ModelException(kind, false, "no", null)));

        assertThat(calls.failure(handle)).hasMessage("no");
        assertThat(provider.calls).hasValue(1);
    }

    @Test
    void waitsStayWithinADoublingBackoff() {
        calls.failure(calls.handle(provider.fails(Kind.NETWORK)));

        List<Long> most = List.of(501L, 1001L, 2001L, 4001L);
        assertThat(calls.timing.pauses).hasSize(4);
        for (int i = 0; i < most.size(); i++) {
            assertThat(calls.timing.pauses.get(i)).isBetween(Duration.ZERO, Duration.ofMillis(most.get(i)));
        }
    }

    @Test
    void aServiceIsLeftAloneForAsLongAsItAsks() {
        Handle handle = calls.handle(provider.fails(Kind.RATE, Duration.ofSeconds(45)).answers("好"));

        calls.call(handle);

        assertThat(calls.timing.pauses).containsExactly(Duration.ofSeconds(45));
    }

    @Test
    void beyondThePatienceItIsLeftAloneAndGivenUp() {
        Handle handle = calls.handle(provider.fails(Kind.BUSY, Duration.ofSeconds(61)).answers("好"));

        assertThat(calls.failure(handle).kind()).isEqualTo(Kind.BUSY);
        assertThat(calls.timing.pauses).isEmpty();
        assertThat(handle.rest()).hasValueSatisfying(
                rest -> assertThat(rest.until()).isEqualTo(calls.timing.now().plusSeconds(61)));
    }

    @Test
    void aSingleAttemptCanBeSet() {
        CallSettings once = new CallSettings(List.of(), 1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO, 9,
                Duration.ofSeconds(30), Duration.ofMinutes(10), Routing.NONE);
        Calls impatient = new Calls(once, Optional.empty());

        impatient.failure(impatient.handle(provider.fails(Kind.NETWORK)));

        assertThat(provider.calls).hasValue(1);
    }

    @Test
    void everyAttemptIsInTheTally() {
        calls.call(calls.handle(provider.fails(Kind.NETWORK).fails(Kind.BUSY).answers("好")));

        assertThat(calls.tally.calls()).isEqualTo(3);
        assertThat(calls.tally.characters()).isEqualTo(3 * "提取客户：你好".length());
        assertThat(calls.tally.troubles()).containsExactly("spark: NETWORK", "spark: BUSY");
    }

    @Test
    void aCallThatIsGivenUpTellsEachTroubleOnce() {
        calls.failure(calls.handle(provider.fails(Kind.NETWORK).fails(Kind.AUTH)));

        assertThat(calls.tally.troubles()).containsExactly("spark: NETWORK", "spark: AUTH");
    }

    @Test
    void tokensCostWhatTheProviderAsks() {
        Handle handle = calls.handle(provider.answers("好"), "prompt.price", 0.03, "completion.price", 0.5);

        calls.call(handle);
        calls.call(handle);

        assertThat(calls.tally.usage().prompt()).isEqualTo(200);
        assertThat(calls.tally.usage().completion()).isEqualTo(20);
        assertThat(calls.tally.cost()).isEqualTo(2 * (0.1 * 0.03 + 0.01 * 0.5));
        assertThat(handle.state().cost()).isEqualTo(calls.tally.cost());
    }

    @Test
    void theProvidersAccountCountsFailuresByKind() {
        Handle handle = calls.handle(provider.fails(Kind.NETWORK).fails(Kind.NETWORK).fails(Kind.BUSY).answers("好"));

        calls.call(handle);

        assertThat(handle.state().calls()).isEqualTo(4);
        assertThat(handle.state().failures()).containsOnly(Map.entry(Kind.NETWORK, 2L), Map.entry(Kind.BUSY, 1L));
    }
}
