package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;
import org.yaosu.engine.call.Calls.Work;

@Timeout(20)
class RestTest {

    private final Calls calls = new Calls();
    private final FakeProvider provider = new FakeProvider();

    @Test
    void refusedKeysRestUntilSomebodyMendsThem() {
        Handle handle = calls.handle(provider.fails(Kind.AUTH));

        calls.failure(handle);

        assertThat(handle.rest()).hasValueSatisfying(rest -> assertThat(rest.until()).isEqualTo(Instant.MAX));
        assertThat(calls.failure(handle)).hasMessageContaining("AUTH").satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(Kind.AUTH);
            assertThat(refusal.retryable()).isFalse();
        });
        assertThat(provider.calls).hasValue(1);
    }

    @Test
    void aUsedUpQuotaRestsAnHour() {
        Handle handle = calls.handle(provider.fails(Kind.QUOTA).answers("好"));

        calls.failure(handle);
        calls.timing.advance(Duration.ofMinutes(59));
        assertThat(calls.failure(handle)).satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(Kind.QUOTA);
            assertThat(refusal.retryAfter()).contains(Duration.ofMinutes(1));
        });
        calls.timing.advance(Duration.ofMinutes(1));

        assertThat(calls.call(handle).text()).isEqualTo("好");
    }

    @Test
    void aUsedUpQuotaRestsAsLongAsTheServiceSays() {
        Handle handle = calls.handle(provider.fails(Kind.QUOTA, Duration.ofHours(9)));

        calls.failure(handle);

        assertThat(handle.rest()).hasValueSatisfying(
                rest -> assertThat(rest.until()).isEqualTo(calls.timing.now().plus(Duration.ofHours(9))));
    }

    @Test
    void aFatalFailureStopsEverybodyButThoseInFlight() throws Exception {
        Handle handle = calls.handle(provider.waits(), "concurrency", 2);
        List<Work<ModelException>> works = IntStream.range(0, 64).mapToObj(i -> Calls.start(() -> calls.failure(handle))).toList();

        List<CompletableFuture<ModelReply>> inFlight = List.of(provider.pending.take(), provider.pending.take());
        inFlight.forEach(call -> call.completeExceptionally(new ModelException(Kind.AUTH, false, "no such key", null)));

        List<Kind> kinds = new ArrayList<>();
        for (Work<ModelException> work : works) {
            kinds.add(work.result().get().kind());
        }
        assertThat(kinds).hasSize(64).containsOnly(Kind.AUTH);
        assertThat(provider.calls).hasValue(2);
    }

    @Test
    void threeCallsInARowThatFailForGoodMakeARest() {
        Handle handle = calls.handle(provider.fails(Kind.NETWORK));

        calls.failure(handle);
        calls.failure(handle);
        assertThat(handle.rest()).isEmpty();
        calls.failure(handle);

        assertThat(handle.rest()).hasValueSatisfying(rest -> assertThat(rest.until()).isEqualTo(calls.timing.now().plusSeconds(30)));
        assertThat(calls.failure(handle).kind()).isEqualTo(Kind.NETWORK);
        assertThat(provider.calls).hasValue(15);
    }

    @Test
    void aSuccessBetweenThemStartsTheCountAnew() {
        failed(2);
        provider.answers("好");
        failed(2);
        Handle handle = calls.handle(provider);

        calls.failure(handle);
        calls.failure(handle);
        calls.call(handle);
        calls.failure(handle);
        calls.failure(handle);

        assertThat(handle.rest()).isEmpty();
    }

    @Test
    void whatTellsOfTheRequestMakesNoRest() {
        Handle handle = calls.handle(provider.fails(Kind.AUDIT));

        IntStream.range(0, 10).forEach(i -> calls.failure(handle));

        assertThat(handle.rest()).isEmpty();
        assertThat(provider.calls).hasValue(10);
    }

    @Test
    void theCallThatTriesAgainTriesOnceAndRestsDouble() {
        Handle handle = resting();
        int before = provider.calls.get();

        calls.timing.advance(Duration.ofSeconds(30));
        calls.failure(handle);

        assertThat(provider.calls).hasValue(before + 1);
        assertThat(handle.rest()).hasValueSatisfying(rest -> assertThat(rest.until()).isEqualTo(calls.timing.now().plusSeconds(60)));
    }

    @Test
    void restsGrowToTheLongestThatIsSet() {
        Handle handle = resting();

        for (int i = 0; i < 10; i++) {
            calls.timing.advance(Duration.ofMinutes(10));
            calls.failure(handle);
        }

        assertThat(handle.rest()).hasValueSatisfying(rest -> assertThat(rest.until()).isEqualTo(calls.timing.now().plusSeconds(600)));
    }

    @Test
    void oneCallTriesTheOthersAreRefused() throws Exception {
        Handle handle = resting();
        provider.waits();
        calls.timing.advance(Duration.ofSeconds(30));
        Work<ModelReply> probe = Calls.start(() -> calls.call(handle));
        CompletableFuture<ModelReply> pending = provider.pending.take();
        int before = provider.calls.get();

        assertThat(calls.failure(handle).kind()).isEqualTo(Kind.NETWORK);
        assertThat(provider.calls).hasValue(before);

        pending.complete(FakeProvider.reply("好"));
        assertThat(probe.result().get().text()).isEqualTo("好");
    }

    @Test
    void aTrialThatSucceedsEndsTheRestAndItsDoubling() {
        Handle handle = resting();
        calls.timing.advance(Duration.ofSeconds(30));
        provider.answers("好").fails(Kind.NETWORK);

        calls.call(handle);
        IntStream.range(0, 3).forEach(i -> calls.failure(handle));

        assertThat(handle.rest()).hasValueSatisfying(rest -> assertThat(rest.until()).isEqualTo(calls.timing.now().plusSeconds(30)));
    }

    @Test
    void aTrialThatIsInterruptedLeavesTheTurnToTheNext() throws Exception {
        Handle handle = resting();
        provider.waits();
        calls.timing.advance(Duration.ofSeconds(30));
        Work<ModelReply> probe = Calls.start(() -> calls.call(handle));
        provider.pending.take();
        probe.thread().interrupt();
        probe.thread().join();
        provider.answers("好");

        assertThat(calls.call(handle).text()).isEqualTo("好");
    }

    @Test
    void aFailureOfAnOlderCallDoesNotLengthenARest() throws Exception {
        provider.waits();
        Handle handle = calls.handle(provider, "concurrency", 4);
        List<Work<ModelException>> works = IntStream.range(0, 4).mapToObj(i -> Calls.start(() -> calls.failure(handle))).toList();
        List<CompletableFuture<ModelReply>> inFlight = List.of(provider.pending.take(), provider.pending.take(), provider.pending.take(),
                provider.pending.take());

        for (CompletableFuture<ModelReply> call : inFlight) {
            call.completeExceptionally(new ModelException(Kind.NETWORK, false, "down", null));
        }
        for (Work<ModelException> work : works) {
            work.result().get();
        }

        assertThat(handle.rest()).hasValueSatisfying(rest -> assertThat(rest.until()).isEqualTo(calls.timing.now().plusSeconds(30)));
    }

    /** A provider that three calls have failed with, and that goes on failing until its script is continued. */
    private Handle resting() {
        failed(3);
        Handle handle = calls.handle(provider);
        IntStream.range(0, 3).forEach(i -> calls.failure(handle));
        return handle;
    }

    /** Failures enough for so many calls. */
    private void failed(int times) {
        IntStream.range(0, times * Calls.SETTINGS.attempts()).forEach(i -> provider.fails(Kind.NETWORK));
    }

    @Test
    void aRestThatIsShortEnoughIsWaitedFor() {
        Handle handle = calls.handle(provider.fails(Kind.QUOTA, Duration.ofSeconds(40)).answers("好"));
        calls.failure(handle);

        assertThat(handle.awaitOpen(Duration.ofSeconds(39), Optional.empty())).isFalse();
        assertThat(handle.awaitOpen(Duration.ofSeconds(41), Optional.empty())).isTrue();
        assertThat(calls.timing.pauses).contains(Duration.ofSeconds(40));
    }

    @Test
    void refusedKeysAreNotWaitedFor() {
        Handle handle = calls.handle(provider.fails(Kind.AUTH));
        calls.failure(handle);

        assertThat(handle.awaitOpen(Duration.ofDays(1), Optional.empty())).isFalse();
    }

    @Test
    void whoWaitsForAProviderThatIsTriedGoesOnWhenThatSucceeds() throws Exception {
        Handle handle = calls.handle(provider.fails(Kind.QUOTA, Duration.ofSeconds(1)).waits());
        calls.failure(handle);
        handle.awaitOpen(Duration.ofSeconds(2), Optional.empty());
        calls.timing.stop();
        Work<ModelReply> probe = Calls.start(() -> calls.call(handle));
        CompletableFuture<ModelReply> call = provider.pending.take();

        Work<Boolean> waiting = Calls.start(() -> handle.awaitOpen(Duration.ofSeconds(60), Optional.empty()));
        calls.timing.pausing.await();
        assertThat(handle.refusal()).isPresent();
        call.complete(FakeProvider.reply("好"));

        assertThat(waiting.result().get()).isTrue();
        assertThat(probe.result().get().text()).isEqualTo("好");
    }
}
