package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.engine.Leases;
import org.yaosu.engine.call.Calls.Work;

/** Providers that take each other's place while calls are under way. */
@Timeout(120)
class SwapTest {

    private static final int THREADS = 16;
    private static final int SWAPS = 500;

    private final Calls calls = new Calls();
    private final ExecutorService models = Executors.newFixedThreadPool(4);

    @AfterEach
    void end() {
        models.shutdownNow();
    }

    @Test
    void aCallThatIsCutOffIsAnsweredByTheSuccessor() throws Exception {
        FakeProvider old = new FakeProvider().waits();
        ServiceReference<ModelProvider> reference = calls.add(old, "spark", Map.of());
        Handle handle = spark();
        Work<ModelReply> work = Calls.start(() -> calls.call(handle));
        CompletableFuture<ModelReply> cut = old.pending.take();
        calls.add(new FakeProvider().answers("new"), "spark", Map.of());

        calls.registry().removeProvider(reference);

        assertThat(work.result().get().text()).isEqualTo("new");
        assertThat(cut).isCancelled();
        assertThat(calls.tally.calls()).isEqualTo(2);
        assertThat(calls.tally.troubles()).isEmpty();
    }

    @Test
    void whatTheOldProviderSaysAfterItWasCutOffIsNotHeard() throws Exception {
        CompletableFuture<ModelReply> deaf = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterrupt) {
                return false;
            }
        };
        CountDownLatch asked = new CountDownLatch(1);
        ServiceReference<ModelProvider> reference = calls.add(new FakeProvider().does(() -> {
            asked.countDown();
            return deaf;
        }), "spark", Map.of());
        Handle handle = spark();
        Work<ModelReply> work = Calls.start(() -> calls.call(handle));
        asked.await();
        calls.add(new FakeProvider().answers("new"), "spark", Map.of());
        calls.registry().removeProvider(reference);

        deaf.complete(FakeProvider.reply("old"));

        assertThat(work.result().get().text()).isEqualTo("new");
    }

    @Test
    void aCallThatEndsInTimeIsNotCutOff() throws Exception {
        Calls patient = new Calls(Calls.SETTINGS, Optional.empty(), Leases.LONG_DRAIN);
        FakeProvider old = new FakeProvider().waits();
        ServiceReference<ModelProvider> reference = patient.add(old, "spark", Map.of());
        Handle handle = patient.registry().choose(Optional.of(List.of("spark"))).present().get(0);
        Work<ModelReply> work = Calls.start(() -> patient.call(handle));
        CompletableFuture<ModelReply> pending = old.pending.take();
        Work<Boolean> stop = Calls.start(() -> {
            patient.registry().removeProvider(reference);
            return true;
        });
        while (!handle.left()) {
            Thread.onSpinWait();
        }

        pending.complete(FakeProvider.reply("old"));

        assertThat(work.result().get().text()).isEqualTo("old");
        assertThat(stop.result().get()).isTrue();
    }

    @Test
    void whoWaitsForAPermitGoesToTheSuccessorBeforeTheOldCallHasEnded() throws Exception {
        FakeProvider old = new FakeProvider().waits();
        calls.add(old, "spark", Map.of("concurrency", 1, "service.bundleid", 7L));
        Handle handle = spark();
        Work<ModelReply> underWay = Calls.start(() -> calls.call(handle));
        CompletableFuture<ModelReply> pending = old.pending.take();
        Work<ModelReply> waiting = Calls.start(() -> calls.call(handle));
        while (waiting.thread().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        // One more at a time: the old call still has its slot of the account.
        calls.add(new FakeProvider().answers("new"), "spark", Map.of("concurrency", 2));

        calls.registry().handles().retire(7);

        assertThat(waiting.result().get().text()).isEqualTo("new");
        pending.complete(FakeProvider.reply("old"));
        assertThat(underWay.result().get().text()).isEqualTo("old");
    }

    @Test
    void aSuccessorThatSeesMoreOfPeopleIsNotAskedTheSameQuestion() {
        FakeProvider remote = new FakeProvider().answers("remote");
        ServiceReference<ModelProvider> local = calls.add(new FakeProvider(), "spark", Map.of("remote", false));
        Handle handle = spark();
        calls.add(remote, "spark", Map.of("remote", true));
        calls.registry().removeProvider(local);

        assertThat(calls.failure(handle).kind()).isEqualTo(Kind.CANCELLED);
        assertThat(remote.calls).hasValue(0);
    }

    @Test
    void aSuccessorWithAnotherModelIsNotAskedInTheMiddleOfAnInterview() {
        FakeProvider other = new FakeProvider();
        ServiceReference<ModelProvider> old = calls.add(new FakeProvider(), "spark", Map.of("model", "lite"));
        Handle handle = spark();
        calls.add(other, "spark", Map.of("model", "max"));
        calls.registry().removeProvider(old);

        assertThat(calls.failure(handle).kind()).isEqualTo(Kind.CANCELLED);
        assertThat(other.calls).hasValue(0);
    }

    @Test
    void everyCallIsAnsweredOnceHoweverOftenItsProviderIsReplaced() throws Exception {
        List<Handle> handles = new ArrayList<>();
        ServiceReference<ModelProvider> current = calls.add(echo(), "spark", Map.of("concurrency", 3));
        handles.add(spark());
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        CountDownLatch swapped = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(THREADS);
        List<Work<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            work.add(Calls.start(() -> {
                do {
                    String question = "q" + asked.incrementAndGet();
                    ModelReply reply = calls.caller.call(spark(), request(question), 0, new CallTally(CallBook.NONE)).reply();
                    if (!reply.text().equals(question)) {
                        return false;
                    }
                    answered.incrementAndGet();
                    started.countDown();
                } while (swapped.getCount() > 0);
                return true;
            }));
        }
        started.await();

        for (int i = 0; i < SWAPS; i++) {
            ServiceReference<ModelProvider> next = calls.add(echo(), "spark", Map.of("concurrency", 3));
            calls.registry().removeProvider(current);
            current = next;
            handles.add(spark());
        }
        swapped.countDown();

        for (Work<Boolean> one : work) {
            assertThat(one.result().get()).as("each gets the answer to its own question").isTrue();
        }
        assertThat(answered).hasValue(asked.get()).hasValueGreaterThan(THREADS);
        assertThat(handles).allSatisfy(handle -> assertThat(handle.uses().size()).as("leases left over").isZero());
    }

    private Handle spark() {
        return calls.registry().choose(Optional.of(List.of("spark"))).present().get(0);
    }

    /** Answers on another thread, with the question. */
    private ModelProvider echo() {
        return request -> CompletableFuture.supplyAsync(() -> FakeProvider.reply(request.messages().get(0).text()), models);
    }

    private static ModelRequest request(String question) {
        return new ModelRequest(List.of(new Message(Message.Author.USER, question)), OptionalDouble.empty(), OptionalInt.empty(), false,
                Duration.ofSeconds(60));
    }
}
