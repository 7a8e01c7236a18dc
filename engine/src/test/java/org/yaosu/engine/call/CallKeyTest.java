package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.lease.testing.FakeReference;

class CallKeyTest {

    private static final CallKey USUAL = key(traits(Map.of()), request(user("问"), user("答")), 0);

    private static Traits traits(Map<String, Object> more) {
        FakeReference<Object> reference = new FakeReference<>(Map.of("yaosu.provider.id", "spark", "yaosu.provider.model", "m", "yaosu.provider.variant", "v"));
        more.forEach((name, value) -> reference.set("yaosu.provider." + name, value));
        return Traits.of(reference);
    }

    private static Message user(String text) {
        return new Message(Author.USER, text);
    }

    private static ModelRequest request(Message... messages) {
        return new ModelRequest(List.of(messages), OptionalDouble.empty(), OptionalInt.empty(), false, Duration.ofSeconds(60));
    }

    private static ModelRequest with(OptionalDouble temperature, OptionalInt most, boolean json) {
        return new ModelRequest(List.of(user("问"), user("答")), temperature, most, json, Duration.ofSeconds(60));
    }

    private static CallKey key(Traits traits, ModelRequest request, int sample) {
        return CallKey.of(traits, request, sample);
    }

    @Test
    void theSameCallHasTheSameKeyWhateverItsTimeLimitAndTheProvidersLimits() {
        ModelRequest patient = new ModelRequest(request(user("问"), user("答")).messages(), OptionalDouble.empty(), OptionalInt.empty(), false, Duration.ofSeconds(9));

        assertThat(key(traits(Map.of("concurrency", 7, "prompt.price", 2.0)), patient, 0)).isEqualTo(USUAL);
    }

    static Stream<CallKey> others() {
        return Stream.of(
                key(traits(Map.of("id", "other")), request(user("问"), user("答")), 0),
                key(traits(Map.of("model", "other")), request(user("问"), user("答")), 0),
                key(traits(Map.of("variant", "other")), request(user("问"), user("答")), 0),
                key(traits(Map.of("id", "spar", "model", "km")), request(user("问"), user("答")), 0),
                key(traits(Map.of()), request(user("问答"), user("")), 0),
                key(traits(Map.of()), request(user("问答")), 0),
                key(traits(Map.of()), request(user("问"), new Message(Author.ASSISTANT, "答")), 0),
                key(traits(Map.of()), with(OptionalDouble.of(0.5), OptionalInt.empty(), false), 0),
                key(traits(Map.of()), with(OptionalDouble.empty(), OptionalInt.of(9), false), 0),
                key(traits(Map.of()), with(OptionalDouble.empty(), OptionalInt.empty(), true), 0),
                key(traits(Map.of()), request(user("问"), user("答")), 1));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whateverAnAnswerDependsOnMakesAnotherKey(CallKey other) {
        assertThat(other).isNotEqualTo(USUAL);
    }

    @Test
    void aKeyIsHexadecimalAndOfOneLength() {
        assertThat(USUAL.digest()).matches("[0-9a-f]{64}");
    }
}
