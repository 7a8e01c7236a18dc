package org.yaosu.spark.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;
import org.yaosu.simulator.Asked;
import org.yaosu.simulator.Fault;
import org.yaosu.simulator.FaultPlan;
import org.yaosu.simulator.Simulator;
import org.yaosu.simulator.SimulatorSettings;
import org.yaosu.spark.error.SparkError;

@Timeout(30)
class SparkModelProviderTest {

    private static final String QUESTION = "王小明想在下周三上午看房，预算三百万，手机号码13800138000";

    private Simulator simulator;
    private SparkModelProvider provider;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorSettings.DEFAULT);
        provider = new Setup(simulator.spark()).provider();
    }

    @AfterEach
    void stop() {
        provider.close();
        simulator.close();
    }

    @Test
    void anAnswerInPiecesIsOneText() {
        ModelReply reply = ask(QUESTION).join();

        assertThat(reply.text()).isEqualTo(QUESTION);
        assertThat(reply.notes()).isEmpty();
    }

    @Test
    void theTokensAreCounted() {
        ModelReply reply = ask(QUESTION).join();

        assertThat(reply.usage().prompt()).isPositive();
        assertThat(reply.usage().completion()).isPositive();
    }

    @Test
    void theConnectionIsClosedAfterAnAnswer() {
        ask(QUESTION).join();

        awaitNoConnection();
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = "CODE_.*", mode = Mode.MATCH_ALL)
    void everyErrorCodeIsExplained(Fault fault) {
        SparkError error = SparkError.of(fault.code()).orElseThrow();
        if (error == SparkError.SUSPECTED) {
            return;
        }
        ModelException failure = failure(fault);

        assertThat(failure.kind()).isEqualTo(error.kind());
        assertThat(failure.retryable()).isEqualTo(error.retryable());
        assertThat(failure).hasMessageContaining(error.explanation()).hasMessageContaining("127.0.0.1:" + simulator.port() + "/v3.5/chat");
        assertThat(failure).hasMessageContaining("(" + fault.code());
        assertThat(simulator.asked()).singleElement().extracting(Asked::answerCode).isEqualTo(fault.code());
    }

    @Test
    void theDailyLimitSaysWhenToAskAgain() {
        assertThat(failure(Fault.CODE_11201).retryAfter()).hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ZERO, Duration.ofDays(1)));
    }

    @Test
    void anAnswerUnderSuspicionIsKeptWithANote() {
        simulator.faults(FaultPlan.once(Fault.CODE_10019));

        ModelReply reply = ask(QUESTION).join();

        assertThat(reply.text()).isEqualTo(QUESTION);
        assertThat(reply.notes()).singleElement().asString().contains("10019");
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP", "DROP_FIRST", "CUT_1000", "CUT_1006", "BAD_GATEWAY"})
    void aCloseBeforeStatusTwoIsAFailureNotAnAnswer(Fault fault) {
        ModelException failure = failure(fault);

        assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
        assertThat(failure.retryable()).isTrue();
        awaitNoConnection();
    }

    @ParameterizedTest
    @EnumSource(names = {"GARBAGE", "WRONG_SHAPE", "BINARY"})
    void whatIsNotOfTheProtocolIsAFailureThatMayPass(Fault fault) {
        ModelException failure = failure(fault);

        assertThat(failure.kind()).isEqualTo(Kind.PROTOCOL);
        assertThat(failure.retryable()).isTrue();
        awaitNoConnection();
    }

    @ParameterizedTest
    @EnumSource(names = {"HANG", "STALL", "TRICKLE"})
    void theTimeLimitEndsACallAndItsConnection(Fault fault) {
        simulator.faults(FaultPlan.once(fault));

        ModelException failure = failure(provider.complete(Setup.ask(QUESTION, Duration.ofMillis(300))).toCompletableFuture());

        assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
        assertThat(failure.retryable()).isTrue();
        assertThat(failure).hasMessageContaining("no whole answer within 0.3 s");
        awaitNoConnection();
    }

    @Test
    void whatComesAfterTheLastFrameIsIgnored() {
        simulator.faults(FaultPlan.once(Fault.DUPLICATE_LAST));

        assertThat(ask(QUESTION).join().text()).isEqualTo(QUESTION);
    }

    @Test
    void aWrongSecretIsToldFromAnUnknownKey() {
        assertThat(failure(new Setup(simulator.spark()).keys(Setup.KEY, "other-secret"))).hasMessageContaining("the API secret is wrong");
        assertThat(failure(new Setup(simulator.spark()).keys("other-key", Setup.SECRET))).hasMessageContaining("the API key is unknown");
    }

    @Test
    void aWrongClockIsTold() {
        ModelException failure = failure(new Setup(simulator.spark()).clock(Clock.offset(Clock.systemUTC(), Duration.ofHours(2))));

        assertThat(failure.kind()).isEqualTo(Kind.AUTH);
        assertThat(failure).hasMessageContaining("clock");
    }

    @ParameterizedTest
    @EnumSource
    void noMessageHoldsAKeyASignatureOrTheChat(Fault fault) {
        simulator.faults(FaultPlan.once(fault));

        CompletableFuture<ModelReply> call = provider.complete(Setup.ask(QUESTION, Duration.ofMillis(500))).toCompletableFuture();

        call.handle((reply, failure) -> {
            for (Throwable at = failure; at != null; at = at.getCause()) {
                assertThat(String.valueOf(at.getMessage())).doesNotContain(Setup.KEY, Setup.SECRET, "authorization", "signature=", "王小明", "13800138000", "?");
            }
            return null;
        }).join();
    }

    @Test
    void settingsPrintWithoutTheirKeys() {
        assertThat(new Setup(simulator.spark()).settings().toString()).doesNotContain(Setup.KEY, Setup.SECRET);
    }

    @Test
    void cancellingClosesTheConnection() {
        simulator.faults(FaultPlan.once(Fault.STALL));
        CompletableFuture<ModelReply> call = ask(QUESTION);
        await(() -> simulator.open() == 1 && !simulator.asked().isEmpty());

        call.cancel(true);

        awaitNoConnection();
        assertThatThrownBy(call::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void aCallGivenUpAtOnceLeavesNothingBehind() {
        simulator.faults(FaultPlan.every(1, Fault.HANG));
        for (int i = 0; i < 20; i++) {
            ask(QUESTION).cancel(true);
        }

        awaitNoConnection();
        awaitNoThread("WebSocket");
    }

    @Test
    void closingCancelsTheCallsAndEndsTheThreads() {
        simulator.faults(FaultPlan.every(1, Fault.STALL));
        List<CompletableFuture<ModelReply>> calls = IntStream.range(0, 5).mapToObj(i -> ask(QUESTION)).toList();
        await(() -> simulator.open() == 5);

        provider.close();

        assertThat(calls).allSatisfy(call -> assertThat(failure(call).kind()).isEqualTo(Kind.CANCELLED));
        awaitNoConnection();
        awaitNoThread("WebSocket");
        awaitNoThread("yaosu-spark");
    }

    @Test
    void aClosedProviderTakesNoCall() {
        provider.close();

        assertThat(failure(ask(QUESTION)).kind()).isEqualTo(Kind.CANCELLED);
        assertThat(simulator.asked()).isEmpty();
    }

    @Test
    void callsAtATimeDoNotMix() {
        List<CompletableFuture<ModelReply>> calls = IntStream.range(0, 20).mapToObj(i -> ask("question " + i)).toList();

        assertThat(calls).extracting(call -> call.join().text())
                .containsExactlyElementsOf(IntStream.range(0, 20).mapToObj(i -> "question " + i).toList());
        awaitNoConnection();
    }

    @Test
    void theResourceIsNamedInEveryRequest() {
        try (SparkModelProvider tuned = new Setup(simulator.finetuned()).resource("demo-resource").provider()) {
            IntStream.range(0, 3).forEach(i -> tuned.complete(Setup.ask(QUESTION)).toCompletableFuture().join());
        }

        assertThat(simulator.asked()).hasSize(3).allSatisfy(asked -> assertThat(asked.patchIds()).containsExactly("demo-resource"));
    }

    @Test
    void nobodyListeningIsANetworkFailure() {
        simulator.close();

        ModelException failure = failure(ask(QUESTION));

        assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
        assertThat(failure.retryable()).isTrue();
        assertThat(failure).hasMessageContaining("check the network");
    }

    @Test
    void keysThatAreMissingAreAskedFor() {
        try (SparkModelProvider keyless = new Setup(simulator.spark()).keys("", " ").provider()) {
            assertThat(keyless.problem()).hasValueSatisfying(problem -> assertThat(problem)
                    .contains("apiKey", "apiSecret", "YAOSU_SPARK_API_KEY", "YAOSU_SPARK_API_SECRET").doesNotContain("appId"));
            assertThat(failure(keyless.complete(Setup.ask(QUESTION)).toCompletableFuture()).kind()).isEqualTo(Kind.AUTH);
        }
        assertThat(simulator.asked()).isEmpty();
    }

    private CompletableFuture<ModelReply> ask(String text) {
        return provider.complete(Setup.ask(text)).toCompletableFuture();
    }

    private ModelException failure(Fault fault) {
        simulator.faults(FaultPlan.once(fault));
        return failure(ask(QUESTION));
    }

    private static ModelException failure(Setup setup) {
        try (SparkModelProvider other = setup.provider()) {
            return failure(other.complete(Setup.ask(QUESTION)).toCompletableFuture());
        }
    }

    private static ModelException failure(CompletableFuture<ModelReply> call) {
        return (ModelException) catchThrowableOfType(CompletionException.class, call::join).getCause();
    }

    private void awaitNoConnection() {
        await(() -> simulator.open() == 0);
    }

    private static void awaitNoThread(String name) {
        await(() -> Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().startsWith(name)));
    }

    /** Until the test's time-out, which interrupts. */
    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            assertThat(Thread.interrupted()).as("waited in vain").isFalse();
            Thread.yield();
        }
    }
}
