package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ProviderCheck;
import org.yaosu.engine.call.Calls.Work;

@Timeout(20)
class CheckTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Calls calls = new Calls();
    private final FakeProvider provider = new FakeProvider();

    @Test
    void anAnswerIsShownWithTheTimeItTook() {
        calls.handle(provider.does(() -> {
            calls.timing.advance(Duration.ofMillis(320));
            return CompletableFuture.completedFuture(FakeProvider.reply("你好！\n有什么可以帮您？"));
        }));

        assertThat(check()).isEqualTo(new ProviderCheck("spark", true, Duration.ofMillis(320), "answers in 320 ms; it says: 你好！ 有什么可以帮您？"));
    }

    @Test
    void aLongAnswerIsCut() {
        calls.handle(provider.answers("好".repeat(41)));

        assertThat(check().explanation()).endsWith(": " + "好".repeat(40) + "…");
    }

    @Test
    void aShortGreetingIsAsked() {
        calls.handle(provider.answers("好"));

        check();

        assertThat(provider.requests).singleElement().satisfies(request -> {
            assertThat(request.messages()).containsExactly(new Message(Message.Author.USER, "你好"));
            assertThat(request.maxTokens()).hasValue(16);
            assertThat(request.timeLimit()).isEqualTo(LIMIT);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aFailureIsTriedOnceAndExplained(Kind kind) {
        calls.handle(provider.fails(new ModelException(kind, true, "the words", null)));

        ProviderCheck check = check();

        assertThat(check.answers()).isFalse();
        assertThat(check.explanation()).startsWith("the words; ").hasSizeGreaterThan("the words; ".length());
        assertThat(provider.calls).hasValue(1);
    }

    @Test
    void aProblemIsToldWithoutACall() {
        calls.handle(provider.hasProblem("apiKey is missing"));

        assertThat(check()).isEqualTo(new ProviderCheck("spark", false, Duration.ZERO, "apiKey is missing"));
        assertThat(provider.calls).hasValue(0);
    }

    @Test
    void aCheckThatSucceedsEndsTheRest() {
        Handle handle = calls.handle(provider.fails(Kind.AUTH).answers("好"));
        calls.failure(handle);

        assertThat(check().answers()).isTrue();

        assertThat(handle.rest()).isEmpty();
        assertThat(calls.call(handle).text()).isEqualTo("好");
    }

    @Test
    void afterACheckThatSucceedsNobodyWaitsForWhatTheServiceAskedBefore() {
        Handle handle = calls.handle(provider.fails(Kind.RATE, Duration.ofHours(2)).answers("好"));
        calls.failure(handle);

        check();
        calls.call(handle);

        assertThat(calls.timing.pauses).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTH", "QUOTA"})
    void aCheckThatMeetsAFatalFailureStopsCalls(Kind kind) {
        Handle handle = calls.handle(provider.fails(kind));

        check();

        assertThat(calls.failure(handle).kind()).isEqualTo(kind);
        assertThat(provider.calls).hasValue(1);
    }

    @Test
    void aCheckThatFailsOtherwiseStopsNobody() {
        Handle handle = calls.handle(provider.fails(Kind.NETWORK));

        IntStream.range(0, 5).forEach(i -> check());

        assertThat(handle.rest()).isEmpty();
    }

    @Test
    void aCheckKeepsWithinTheCallsAtATime() throws Exception {
        Handle handle = calls.handle(provider.waits(), "concurrency", 1);
        Work<ModelReply> work = Calls.start(() -> calls.call(handle));
        provider.pending.take();

        assertThat(calls.registry().check("spark", Duration.ofMillis(1)).explanation()).contains("1 calls at a time were under way");

        work.thread().interrupt();
    }

    @Test
    void theChecksTokensAreInTheProvidersAccount() {
        calls.add(provider.answers("好"), "spark", Map.of("prompt.price", 1.0));

        check();

        assertThat(calls.registry().providers().get(0).cost()).isEqualTo(0.1);
    }

    @Test
    void theLogDoesNotSayThatWorkGoesOnWhereThereIsNone() {
        calls.handle(provider.fails(Kind.NETWORK));

        assertThat(Logged.during(Troubles.class, this::check)).isEmpty();
    }

    private ProviderCheck check() {
        return calls.registry().check("spark", LIMIT);
    }
}
