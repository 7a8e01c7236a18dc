package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.engine.call.Calls.Work;

@Timeout(20)
class LimitTest {

    private final Calls calls = new Calls();
    private final FakeProvider provider = new FakeProvider();

    @Test
    void noMoreCallsAreInFlightThanTheProviderTakes() throws Exception {
        Handle handle = calls.handle(provider.waits(), "concurrency", 3);
        List<Work<ModelReply>> works = IntStream.range(0, 30).mapToObj(i -> Calls.start(() -> calls.call(handle))).toList();

        for (int round = 0; round < 10; round++) {
            List<CompletableFuture<ModelReply>> three = List.of(provider.pending.take(), provider.pending.take(), provider.pending.take());
            assertThat(provider.pending).isEmpty();
            assertThat(handle.state().inFlight()).isEqualTo(3);
            three.forEach(call -> call.complete(FakeProvider.reply("好")));
        }

        for (Work<ModelReply> work : works) {
            work.result().get();
        }
        assertThat(provider.mostInFlight).hasValue(3);
        assertThat(handle.state().inFlight()).isZero();
    }

    @Test
    void whoComesBackQueuesBehindThoseWhoWait() throws Exception {
        Handle handle = calls.handle(provider.waits(), "concurrency", 1);
        ModelRequest other = new ModelRequest(List.of(new Message(Message.Author.USER, "other")), OptionalDouble.empty(), OptionalInt.empty(),
                false, Duration.ofSeconds(60));
        Calls.start(() -> List.of(calls.call(handle), calls.call(handle)));
        CompletableFuture<ModelReply> first = provider.pending.take();
        Work<ModelReply> waiting = Calls.start(() -> calls.caller.call(handle, other, 0, calls.tally).reply());
        parked(waiting);

        first.complete(FakeProvider.reply("好"));
        provider.pending.take().complete(FakeProvider.reply("好"));
        provider.pending.take();

        assertThat(provider.requests.get(1)).isEqualTo(other);
    }

    @Test
    void callsAreSpreadOverTheTimeThatTheRateAsks() {
        Handle handle = calls.handle(provider.answers("好"), "rate", 0.001);

        calls.call(handle);
        calls.call(handle);
        calls.call(handle);

        assertThat(calls.timing.pauses).containsExactly(Duration.ofSeconds(1000), Duration.ofSeconds(1000));
    }

    @Test
    void aBackoffHoldsNoPermit() throws Exception {
        calls.timing.stop();
        Handle handle = calls.handle(provider.fails(Kind.NETWORK).answers("好"), "concurrency", 1);
        Work<ModelReply> backingOff = Calls.start(() -> calls.call(handle));
        calls.timing.pausing.await();

        assertThat(calls.call(handle).text()).isEqualTo("好");

        backingOff.thread().interrupt();
    }

    @Test
    void aServiceThatIsBusyIsLeftAloneByEverybody() {
        Handle handle = calls.handle(provider.fails(new ModelException(Kind.BUSY, false, Duration.ofSeconds(20), "full", null)).answers("好"));

        calls.failure(handle);
        assertThat(calls.timing.pauses).isEmpty();
        calls.call(handle);

        assertThat(calls.timing.pauses).containsExactly(Duration.ofSeconds(20));
    }

    @Test
    void aCallThatIsRefusedWaitsAloneWhileOthersAreAnswered() throws Exception {
        calls.timing.stop();
        Handle handle = calls.handle(provider.waits());
        Calls.start(() -> calls.call(handle));
        provider.pending.take();
        Work<ModelReply> refused = Calls.start(() -> calls.call(handle));
        provider.pending.take().completeExceptionally(new ModelException(Kind.BUSY, true, "full", null));
        calls.timing.pausing.await();

        Work<ModelReply> other = Calls.start(() -> calls.call(handle));
        provider.pending.take().complete(FakeProvider.reply("好"));

        assertThat(other.result().get().text()).isEqualTo("好");
        refused.thread().interrupt();
    }

    @Test
    void aServiceThatHasNoRoomForOneIsLeftAloneByEverybody() throws Exception {
        calls.timing.stop();
        Handle handle = calls.handle(provider.fails(Kind.BUSY).answers("好"));
        Work<ModelReply> refused = Calls.start(() -> calls.call(handle));
        calls.timing.pausing.await();

        Work<ModelReply> other = Calls.start(() -> calls.call(handle));
        parked(other);

        assertThat(provider.calls).hasValue(1);
        refused.thread().interrupt();
        other.thread().interrupt();
    }

    @Test
    void whatIsAllowedFollowsWhatTheServiceTakes() throws Exception {
        Handle handle = calls.handle(provider.waits(), "concurrency", 16);
        IntStream.range(0, 16).forEach(i -> Calls.start(() -> calls.failure(handle)));
        List<CompletableFuture<ModelReply>> burst = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            burst.add(provider.pending.take());
        }

        burst.subList(4, 16).forEach(call -> call.completeExceptionally(new ModelException(Kind.BUSY, false, "full", null)));
        while (handle.state().inFlight() > 4) {
            Thread.onSpinWait();
        }

        assertThat(handle.state().allowed()).isEqualTo(4);
    }

    @Test
    void anInterruptEndsTheWaitForAPermit() throws Exception {
        Handle handle = calls.handle(provider.waits(), "concurrency", 1);
        Work<ModelReply> first = Calls.start(() -> calls.call(handle));
        CompletableFuture<ModelReply> pending = provider.pending.take();
        Work<ModelReply> second = Calls.start(() -> calls.call(handle));
        parked(second);

        second.thread().interrupt();

        assertCancelled(second);
        pending.complete(FakeProvider.reply("好"));
        assertThat(first.result().get().text()).isEqualTo("好");
        assertThat(provider.calls).hasValue(1);
    }

    @Test
    void whoIsInterruptedInTheQueueLeavesTheSlotsToOthersOfTheAccount() throws Exception {
        Traits traits = calls.handle(provider, "concurrency", 2).traits();
        for (int round = 0; round < 20; round++) {
            Account account = new Account("team", Optional.empty(), System::currentTimeMillis);
            Limits queue = new Limits(traits, account);
            Limits other = new Limits(traits, account);
            List<Permit> held = List.of(other.acquire(), other.acquire());
            List<Work<Permit>> waiting = IntStream.range(0, 30).mapToObj(i -> Calls.start(queue::acquire)).toList();
            waiting.forEach(LimitTest::waits);

            waiting.forEach(work -> work.thread().interrupt());
            for (Work<Permit> work : waiting) {
                work.thread().join();
            }

            held.forEach(other::release);
            assertThat(List.of(other.tryAcquire(Duration.ZERO), other.tryAcquire(Duration.ZERO))).allMatch(Optional::isPresent);
        }
    }

    @Test
    void anInterruptEndsABackoff() throws Exception {
        calls.timing.stop();
        Handle handle = calls.handle(provider.fails(Kind.NETWORK));
        Work<ModelReply> work = Calls.start(() -> calls.call(handle));
        calls.timing.pausing.await();

        work.thread().interrupt();

        assertCancelled(work);
    }

    @Test
    void anInterruptCancelsTheCallInFlight() throws Exception {
        Handle handle = calls.handle(provider.waits());
        Work<ModelReply> work = Calls.start(() -> calls.call(handle));
        CompletableFuture<ModelReply> pending = provider.pending.take();

        work.thread().interrupt();

        assertCancelled(work);
        assertThat(pending).isCancelled();
        assertThat(handle.state().inFlight()).isZero();
    }

    @Test
    void anInterruptLeavesTheThreadInterrupted() throws Exception {
        Handle handle = calls.handle(provider.waits());
        Work<Boolean> work = Calls.start(() -> {
            try {
                calls.call(handle);
                return false;
            } catch (CancellationException expected) {
                return Thread.currentThread().isInterrupted();
            }
        });
        provider.pending.take();

        work.thread().interrupt();

        assertThat(work.result().get()).isTrue();
    }

    @Test
    void aProviderThatLeavesCancelsItsCallsAndRefusesTheWaiting() throws Exception {
        ServiceReference<ModelProvider> reference = calls.add(provider.waits(), "spark", Map.of("concurrency", 1));
        Handle handle = calls.registry().choose(Optional.of(List.of("spark"))).present().get(0);
        Work<ModelException> inFlight = Calls.start(() -> calls.failure(handle));
        CompletableFuture<ModelReply> pending = provider.pending.take();
        Work<ModelException> waiting = Calls.start(() -> calls.failure(handle));
        parked(waiting);

        calls.registry().removeProvider(reference);

        for (Work<ModelException> work : List.of(inFlight, waiting)) {
            assertThat(work.result().get().kind()).isEqualTo(Kind.CANCELLED);
            assertThat(work.result().get().retryable()).isTrue();
        }
        assertThat(pending).isCancelled();
        assertThat(provider.calls).hasValue(1);
    }

    @Test
    void aProviderThatLeavesWakesWhoBacksOff() throws Exception {
        calls.timing.stop();
        ServiceReference<ModelProvider> reference = calls.add(provider.fails(Kind.NETWORK), "spark", Map.of());
        Handle handle = calls.registry().choose(Optional.of(List.of("spark"))).present().get(0);
        Work<ModelException> work = Calls.start(() -> calls.failure(handle));
        calls.timing.pausing.await();

        calls.registry().removeProvider(reference);

        assertThat(work.result().get().kind()).isEqualTo(Kind.CANCELLED);
    }

    @Test
    void aFatalFailureWakesWhoBacksOff() throws Exception {
        calls.timing.stop();
        Handle handle = calls.handle(provider.fails(Kind.NETWORK).fails(Kind.AUTH));
        Work<ModelException> work = Calls.start(() -> calls.failure(handle));
        calls.timing.pausing.await();

        calls.failure(handle);

        assertThat(work.result().get().kind()).isEqualTo(Kind.AUTH);
        assertThat(provider.calls).hasValue(2);
    }

    private static void assertCancelled(Work<?> work) {
        assertThatThrownBy(work.result()::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(CancellationException.class);
    }

    /** Waits until a thread waits, also for a time. */
    private static void waits(Work<?> work) {
        while (work.thread().getState() != Thread.State.WAITING && work.thread().getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    /** Waits until a thread waits. */
    private static void parked(Work<?> work) {
        while (work.thread().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
