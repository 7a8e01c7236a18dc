package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yaosu.api.model.ModelException.Kind;

/** Whether anybody answers in time. */
@Timeout(20)
class ChoiceTest {

    private final Calls calls = new Calls();

    private Optional<String> resting(String... ids) {
        return calls.registry().choose(Optional.of(List.of(ids))).resting();
    }

    @Test
    void whoMustBeMendedAnswersNobody() {
        calls.failure(calls.handle(new FakeProvider().fails(Kind.AUTH)));

        assertThat(resting("spark")).hasValueSatisfying(why -> assertThat(why).contains("spark is left alone until it is mended"));
    }

    @Test
    void aRestThatEndsInTimeIsWaitedFor() {
        calls.configure(Map.of("rest", 30_000L, "patience", 60_000L, "failuresBeforeRest", 1, "attempts", 1));
        calls.failure(calls.handle(new FakeProvider().fails(Kind.PROTOCOL)));

        assertThat(calls.registry().providers().get(0).rest()).isPresent();
        assertThat(resting("spark")).isEmpty();
    }

    @Test
    void aLongRestIsToldWithItsEnd() {
        calls.configure(Map.of("rest", 30_000L, "patience", 1_000L, "failuresBeforeRest", 1, "attempts", 1));
        calls.failure(calls.handle(new FakeProvider().fails(Kind.PROTOCOL)));

        assertThat(resting("spark")).hasValueSatisfying(why -> assertThat(why).matches("spark is left alone until \\S+Z: .*"));
    }

    @Test
    void oneThatAnswersIsEnough() {
        calls.add(new FakeProvider(), "other", Map.of());
        calls.failure(calls.handle(new FakeProvider().fails(Kind.AUTH)));

        assertThat(resting("spark", "other")).isEmpty();
    }

    @Test
    void whereNobodyIsAskedNobodyRests() {
        assertThat(resting()).isEmpty();
    }
}
