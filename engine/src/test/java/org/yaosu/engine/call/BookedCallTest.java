package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.engine.prompt.TokenEstimate;

@Timeout(20)
class BookedCallTest {

    private final Calls calls = new Calls();
    private final FakeProvider provider = new FakeProvider();
    private final FakeBook book = new FakeBook();
    private final CallTally tally = new CallTally(book);

    private ModelReply call(Handle handle) {
        return call(handle, Calls.request());
    }

    private ModelReply call(Handle handle, ModelRequest request) {
        return calls.caller.call(handle, request, 0, tally).reply();
    }

    private Handle handle() {
        return calls.registry().choose(Optional.of(List.of("spark"))).present().get(0);
    }

    private ModelException failure(Handle handle) {
        try {
            throw new AssertionError("answered " + call(handle));
        } catch (ModelException failure) {
            return failure;
        }
    }

    @Test
    void whatWasAnsweredBeforeIsNotAskedAgain() {
        Handle handle = calls.handle(provider.answers("好"));
        call(handle);

        assertThat(call(handle).text()).isEqualTo("好");
        assertThat(provider.calls).hasValue(1);
    }

    @Test
    void aKnownAnswerCountsAsOneThatWasSavedAndCostsNothing() {
        Handle handle = calls.handle(provider, "prompt.price", 1.0);
        call(handle);
        double paid = tally.cost();

        call(handle);

        assertThat(tally.cached()).isEqualTo(1);
        assertThat(tally.calls()).isEqualTo(1);
        assertThat(tally.cost()).isEqualTo(paid).isPositive();
    }

    @Test
    void anotherSampleIsACallOfItsOwn() {
        Handle handle = calls.handle(provider);

        calls.caller.call(handle, Calls.request(), 0, tally);
        calls.caller.call(handle, Calls.request(), 1, tally);

        assertThat(provider.calls).hasValue(2);
    }

    @Test
    void everyAttemptHasItsOwnReservationWhichIsReturnedWhenTheBooksHaveIt() {
        call(calls.handle(provider.fails(Kind.NETWORK).answers("好")));

        assertThat(book.events).containsExactly("reserved", "failed with NETWORK", "returned", "reserved", "answered by spark", "returned");
    }

    @Test
    void theReservationIsNoLessThanWhatTheRequestAndTheLongestAnswerCost() {
        call(calls.handle(provider, "prompt.price", 1.0, "completion.price", 2.0, "completion.tokens", 500));

        double prompt = TokenEstimate.cautious(Calls.request().messages());
        assertThat(book.reserved).containsExactly((prompt * 1.0 + 500 * 2.0) / 1000);
    }

    @Test
    void aRequestThatLimitsItsAnswerReservesNoMore() {
        ModelRequest brief = new ModelRequest(Calls.request().messages(), OptionalDouble.empty(), OptionalInt.of(10), false, Duration.ofSeconds(60));

        call(calls.handle(provider, "completion.price", 1000.0, "completion.tokens", 500), brief);

        assertThat(book.reserved).containsExactly(10.0);
    }

    @Test
    void whereNobodyKnowsTheLongestAnswerTheUsualLimitStandsForIt() {
        call(calls.handle(provider, "completion.price", 1000.0));

        assertThat(book.reserved).containsExactly((double) CostBound.LONGEST_ANSWER);
    }

    @Test
    void underABudgetNoAnswerIsLongerThanTheMoneySetAsideForIt() {
        book.withBudget();

        call(calls.handle(provider, "completion.price", 1000.0));

        assertThat(provider.requests.get(0).maxTokens()).hasValue(CostBound.LONGEST_ANSWER);
        assertThat(book.reserved).containsExactly((double) CostBound.LONGEST_ANSWER);
    }

    @Test
    void withoutABudgetOrWhereAProviderKnowsItsLongestAnswerTheRequestIsSentAsItIs() {
        call(calls.handle(provider, "completion.price", 1000.0));
        book.withBudget();
        book.unusable(CallKey.of(handle(), Calls.request(), 0));
        calls.add(provider, "knowing", Map.of("completion.price", 1000.0, "completion.tokens", 500));
        call(calls.registry().choose(Optional.of(List.of("knowing"))).present().get(0));

        assertThat(provider.requests).hasSize(2).containsOnly(Calls.request());
    }

    @Test
    void anAnswerIsTheSameWithABudgetAndWithout() {
        Handle handle = calls.handle(provider, "completion.price", 1.0);
        call(handle);
        book.withBudget();
        call(handle);
        assertThat(provider.calls).hasValue(1);

        FakeBook limited = new FakeBook().withBudget();
        calls.caller.call(handle, Calls.request(), 0, new CallTally(limited));
        assertThat(limited.kept()).containsOnlyKeys(CallKey.of(handle, Calls.request(), 0));
    }

    @Test
    void anAnswerThatTheBudgetCutShortIsPaidAndNotKeptForTheQuestion() {
        book.withBudget();
        ModelReply cut = new ModelReply("{", new ModelReply.Usage(10, CostBound.LONGEST_ANSWER), List.of());

        call(calls.handle(provider.does(() -> CompletableFuture.completedFuture(cut)), "completion.price", 1.0));

        assertThat(book.costs).hasSize(1);
        assertThat(book.kept()).isEmpty();
    }

    @Test
    void underABudgetAProviderWithoutPricesIsNotAskedAndTheReasonIsTold() {
        book.withBudget();
        Handle free = calls.handle(provider);

        assertThatExceptionOfType(ModelException.class).isThrownBy(() -> call(free)).withMessageContaining("promptPrice");

        assertThat(provider.calls).hasValue(0);
        assertThat(tally.troubles()).singleElement().asString().startsWith("spark: ").contains("promptPrice");
        assertThat(free.rest()).isEmpty();
    }

    @Test
    void underABudgetASuccessorWithoutPricesIsNotAskedEither() throws InterruptedException, ExecutionException {
        book.withBudget();
        FakeProvider leaving = new FakeProvider().waits();
        ServiceReference<ModelProvider> old = calls.add(leaving, "spark", Map.of("completion.price", 1.0));
        Handle asked = handle();
        Calls.Work<ModelException> work = Calls.start(() -> failure(asked));
        leaving.pending.take();
        calls.add(provider, "spark", Map.of());
        calls.registry().removeProvider(old);

        assertThat(work.result().get()).hasMessageContaining("promptPrice");
        assertThat(provider.calls).hasValue(0);
    }

    @Test
    void whatAProviderWithoutPricesAnsweredBeforeStandsUnderABudgetToo() {
        Handle free = calls.handle(provider);
        call(free);
        book.withBudget();

        assertThat(call(free).text()).isEqualTo("好");
    }

    @Test
    void aCallThatIsInterruptedIsInTheBooks() throws InterruptedException {
        Handle handle = calls.handle(provider.waits());
        Calls.Work<ModelReply> work = Calls.start(() -> call(handle));
        provider.pending.take();

        work.thread().interrupt();
        work.thread().join();

        assertThat(book.events).containsExactly("reserved", "failed with CANCELLED", "returned");
    }

    @Test
    void aProviderWithoutPricesReservesNothing() {
        call(calls.handle(provider, "completion.tokens", 500));

        assertThat(book.reserved).containsExactly(0.0);
    }

    @Test
    void aSpentBudgetEndsTheCallWithoutAnAttemptAndFreesItsTurn() {
        Handle handle = calls.handle(provider, "concurrency", 1);

        assertThatExceptionOfType(BudgetSpentException.class)
                .isThrownBy(() -> calls.caller.call(handle, Calls.request(), 0, new CallTally(new FakeBook().spent())));

        assertThat(provider.calls).hasValue(0);
        assertThat(call(handle).text()).isEqualTo("好");
    }

    @Test
    void theBooksHaveWhatTheAnswerCost() {
        call(calls.handle(provider, "prompt.price", 1.0, "completion.price", 2.0));

        assertThat(book.costs).containsExactly(0.12);
    }

    @Test
    void anAnswerIsBookedBeforeTheServiceHearsOfItAndOnce() {
        call(calls.handle(new Telling(() -> book.events.add("the service is told"))));

        assertThat(book.events).containsExactly("reserved", "answered by spark", "the service is told", "returned");
    }

    @Test
    void anAnswerThatArrivedStandsWhateverBecomesOfItsConnection() {
        Handle handle = calls.handle(new Telling(() -> {
            throw new ModelException(Kind.NETWORK, true, "broke", null);
        }));

        assertThat(call(handle).text()).isEqualTo("好");
        assertThat(book.events).containsExactly("reserved", "answered by spark", "returned");
    }

    @Test
    void booksThatBreakDoNotBreakTheCall() {
        CallTally broken = new CallTally(new BrokenBook());

        assertThat(calls.caller.call(calls.handle(provider), Calls.request(), 0, broken).reply().text()).isEqualTo("好");
        assertThat(calls.caller.call(calls.handle(new Telling(() -> { })), Calls.request(), 0, broken).reply().text()).isEqualTo("好");
    }

    @Test
    void anAnswerThatComesAfterTheAttemptWasGivenUpIsBookedAndFoundByTheNext() {
        Handle handle = calls.handle((Receiving) (request, received) -> new CompletableFuture<ModelReply>() {
            @Override
            public boolean cancel(boolean interrupt) {
                received.accept(FakeProvider.reply("迟到"));
                return super.cancel(interrupt);
            }
        });
        calls.timing.late();

        assertThat(call(handle).text()).isEqualTo("迟到");
        assertThat(book.events).containsExactly("reserved", "answered by spark", "failed with NETWORK", "returned");
    }

    @Test
    void theNextCallBeginsWhileAnAnswerIsWrittenDown() throws Exception {
        Handle handle = calls.handle(new Telling(() -> { }), "concurrency", 1);
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        CallTally slow = new CallTally(new SlowBook(writing, written));
        Calls.Work<Answered> first = Calls.start(() -> calls.caller.call(handle, Calls.request(), 1, slow));
        writing.await();

        assertThat(call(handle).text()).isEqualTo("好");

        written.countDown();
        assertThat(first.result().get().reply().text()).isEqualTo("好");
        assertThat(handle.state().inFlight()).isZero();
    }

    @Test
    void withASuccessorTheKeyIsThatOfTheOneThatAnswers() throws InterruptedException, ExecutionException {
        FakeProvider leaving = new FakeProvider().waits();
        ServiceReference<ModelProvider> old = calls.add(leaving, "spark", Map.of("variant", "1"));
        Handle asked = calls.registry().choose(Optional.of(List.of("spark"))).present().get(0);
        Calls.Work<Answered> work = Calls.start(() -> calls.caller.call(asked, Calls.request(), 0, tally));
        leaving.pending.take();
        calls.add(provider, "spark", Map.of("variant", "2"));
        calls.registry().removeProvider(old);

        Handle successor = calls.registry().choose(Optional.of(List.of("spark"))).present().get(0);
        assertThat(work.result().get().key()).isEqualTo(CallKey.of(successor, Calls.request(), 0)).isNotEqualTo(CallKey.of(asked, Calls.request(), 0));
    }

    /** A provider of a protocol whose client ends the call. */
    private interface Receiving extends ModelProvider {

        @Override
        default CompletionStage<ModelReply> complete(ModelRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        CompletionStage<ModelReply> complete(ModelRequest request, Consumer<ModelReply> received);
    }

    /** Hands its answer over first. */
    private record Telling(Runnable end) implements Receiving {

        @Override
        public CompletionStage<ModelReply> complete(ModelRequest request, Consumer<ModelReply> received) {
            ModelReply reply = FakeProvider.reply("好");
            received.accept(reply);
            try {
                end.run();
            } catch (ModelException failure) {
                return CompletableFuture.failedFuture(failure);
            }
            return CompletableFuture.completedFuture(reply);
        }
    }

    /** Takes its time to write an answer down. */
    private record SlowBook(CountDownLatch writing, CountDownLatch written) implements CallBook {

        @Override
        public Optional<ModelReply> known(CallKey key, String provider) {
            return Optional.empty();
        }

        @Override
        public Reservation reserve(double most) {
            return NONE.reserve(most);
        }

        @Override
        public void answered(CallKey key, String provider, ModelReply reply, double cost, Duration took) {
            writing.countDown();
            try {
                written.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        @Override
        public void failed(String provider, Kind kind, Duration took) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void unusable(CallKey key) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class BrokenBook implements CallBook {

        @Override
        public Optional<ModelReply> known(CallKey key, String provider) {
            return Optional.empty();
        }

        @Override
        public Reservation reserve(double most) {
            return () -> { };
        }

        @Override
        public void answered(CallKey key, String provider, ModelReply reply, double cost, Duration took) {
            throw new IllegalStateException("the disk is full");
        }

        @Override
        public void failed(String provider, Kind kind, Duration took) {
            // nobody asks
        }

        @Override
        public void unusable(CallKey key) {
            // it was not kept
        }
    }
}
