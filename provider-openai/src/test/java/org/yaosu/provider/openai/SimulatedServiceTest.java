package org.yaosu.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;
import org.yaosu.simulator.Fault;
import org.yaosu.simulator.FaultPlan;
import org.yaosu.simulator.Simulator;
import org.yaosu.simulator.SimulatorSettings;

/** Against the simulator, which is as strict as a real service. */
class SimulatedServiceTest {

    /** So long that half of its pieces are without its end. */
    private static final String LONG_ANSWER = "好的，都记下了。".repeat(10);

    private Simulator simulator;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorSettings.DEFAULT.withBrain(messages -> LONG_ANSWER));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private OpenAiProvider provider(boolean stream, String model, String key) {
        return new OpenAiProvider(TestService.settings(Map.of("url", simulator.openai().toString(), "model", model, "apiKey", key,
                "stream", stream, "json", true, "headers", "lora_id: demo-resource")));
    }

    private CompletableFuture<ModelReply> ask(OpenAiProvider provider, Duration limit) {
        return provider.complete(TestService.question(limit)).toCompletableFuture();
    }

    private ModelException failure(boolean stream, Fault fault, Duration limit) {
        simulator.faults(FaultPlan.every(1, fault));
        try (OpenAiProvider provider = provider(stream, "simulated", "demo-password")) {
            return (ModelException) catchThrowable(() -> ask(provider, limit).get(20, TimeUnit.SECONDS)).getCause();
        }
    }

    @ParameterizedTest
    @CsvSource({"true,simulated", "false,simulated", "true,generalv3.5", "false,generalv3.5"})
    void aModelAnswersWithItsTokens(boolean stream, String model) throws Exception {
        try (OpenAiProvider provider = provider(stream, model, "demo-password")) {
            ModelReply reply = ask(provider, Duration.ofSeconds(20)).get(20, TimeUnit.SECONDS);

            assertThat(reply.text()).isEqualTo(LONG_ANSWER);
            assertThat(reply.usage().prompt()).isPositive();
            assertThat(reply.usage().completion()).isPositive();
            assertThat(simulator.asked()).singleElement().satisfies(asked -> {
                assertThat(asked.json()).isTrue();
                assertThat(asked.loraId()).isEqualTo("demo-resource");
                assertThat(asked.messages()).hasSize(2);
            });
        }
    }

    @Test
    void aWrongKeyIsRefused() {
        try (OpenAiProvider provider = provider(false, "simulated", "wrong-key")) {
            ModelException failure = (ModelException) catchThrowable(() -> ask(provider, Duration.ofSeconds(20)).get(20, TimeUnit.SECONDS)).getCause();

            assertThat(failure.kind()).isEqualTo(Kind.AUTH);
            assertThat(failure.getMessage()).doesNotContain("wrong-key");
        }
    }

    @ParameterizedTest
    @CsvSource({"BAD_SECRET,AUTH,false", "BAD_GATEWAY,NETWORK,true", "DROP,NETWORK,true", "DROP_FIRST,NETWORK,true", "CUT_1006,NETWORK,true", "GARBAGE,PROTOCOL,true", "WRONG_SHAPE,PROTOCOL,true", "CODE_10013,AUDIT,false", "CODE_10014,AUDIT,false",
            "CODE_10008,BUSY,true", "CODE_10907,TOO_LONG,false", "CODE_11200,AUTH,false", "CODE_11201,QUOTA,false", "CODE_11202,RATE,true"})
    void aFaultIsWhatItIsWhetherTheAnswerStreamsOrNot(Fault fault, Kind kind, boolean retryable) {
        for (boolean stream : new boolean[] {true, false}) {
            ModelException failure = failure(stream, fault, Duration.ofSeconds(20));

            assertThat(failure.kind()).as("streamed: %s, %s", stream, failure.getMessage()).isEqualTo(kind);
            assertThat(failure.retryable()).as("streamed: %s", stream).isEqualTo(retryable);
        }
    }

    @Test
    void aStreamThatEndsInGoodOrderButBeforeItsEndIsAFailureNotAnAnswer() {
        assertThat(failure(true, Fault.CUT_1000, Duration.ofSeconds(20)).kind()).isEqualTo(Kind.NETWORK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HANG", "STALL", "TRICKLE"})
    void anAnswerThatDoesNotComeEndsWithItsTime(Fault fault) {
        assertThat(failure(true, fault, Duration.ofMillis(150))).hasMessageContaining("within 0.15 s");
    }
}
