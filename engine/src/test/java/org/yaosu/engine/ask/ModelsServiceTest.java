package org.yaosu.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;
import org.yaosu.api.model.ModelAnswer;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelPrompt;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.api.model.ModelWish;
import org.yaosu.engine.Leases;
import org.yaosu.engine.Settings;
import org.yaosu.engine.call.Calls;
import org.yaosu.engine.call.FakeProvider;
import org.yaosu.engine.interview.Interviewer;

@Timeout(60)
class ModelsServiceTest {

    private static final Duration LONG = Duration.ofSeconds(50);
    private static final ModelPrompt QUESTION = question("今天天气怎么样？");

    private final Calls calls = new Calls();
    private final FakeProvider first = new FakeProvider();
    private final FakeProvider second = new FakeProvider();
    private final Interviewer interviewer = new Interviewer(new Settings(Map.of("privacy", "mask")), calls.registry(), Leases.NO_DRAIN);
    private final ModelsService models = new ModelsService(interviewer);

    @AfterEach
    void stop() throws InterruptedException {
        models.deactivate();
    }

    @Test
    void theProviderThatIsNamedAnswers() {
        service();
        second.answers("晴天");

        ModelAnswer answer = models.ask(QUESTION, wish("second"));

        assertThat(answer.reply().text()).isEqualTo("晴天");
        assertThat(answer.provider()).isEqualTo("second");
        assertThat(answer.troubles()).isEmpty();
        assertThat(first.requests()).isEmpty();
    }

    @Test
    void whereNobodyIsNamedThosePlatformUsesAreAsked() {
        service();
        calls.registry().use(List.of("second"));

        assertThat(models.ask(QUESTION, wish()).provider()).isEqualTo("second");
    }

    @Test
    void theNextOneIsAskedWhereOneFails() {
        service();
        first.fails(new ModelException(Kind.AUTH, false, "the key is refused", null));

        ModelAnswer answer = models.ask(QUESTION, wish("first", "second"));

        assertThat(answer.provider()).isEqualTo("second");
        assertThat(answer.troubles()).containsExactly("first: the key is refused");
    }

    @Test
    void theNextOneIsAskedWhereAnAnswerHasNoWords() {
        service();
        first.answers(" \n");

        ModelAnswer answer = models.ask(QUESTION, wish("first", "second"));

        assertThat(answer.provider()).isEqualTo("second");
        assertThat(answer.troubles()).containsExactly("first: its answer has no words");
    }

    @Test
    void theAnswerCostsWhatItsTokensCost() {
        calls.add(first, "first", Map.of("prompt.price", 1.0, "completion.price", 2.0));

        assertThat(models.ask(QUESTION, wish("first")).cost()).isEqualTo((100 * 1.0 + 10 * 2.0) / 1000);
    }

    @Test
    void theWishReachesTheProvider() {
        service();

        models.ask(QUESTION, new ModelWish(Optional.of(List.of("first")), OptionalDouble.of(0.5), OptionalInt.of(77), Duration.ofSeconds(20)));

        assertThat(first.requests()).singleElement().satisfies(request -> {
            assertThat(request.temperature()).hasValue(0.5);
            assertThat(request.maxTokens()).hasValue(77);
            assertThat(request.timeLimit()).isLessThanOrEqualTo(Duration.ofSeconds(20));
        });
    }

    @Test
    void aFailureNamesEverybodyAndIsOfTheLastKind() {
        service();
        first.fails(new ModelException(Kind.AUTH, false, "the key is refused", null));
        second.fails(new ModelException(Kind.AUDIT, false, "the audit refused", null));

        ModelException failure = failure(wish("first", "second"));

        assertThat(failure.kind()).isEqualTo(Kind.AUDIT);
        assertThat(failure).hasMessageStartingWith("no model answered: first: the key is refused; second: the audit refused");
    }

    @Test
    void theSameTroubleIsToldOnceWithItsNumber() {
        service();
        first.fails(new ModelException(Kind.BUSY, true, "no room", null));

        assertThat(failure(wish("first"))).hasMessageMatching("no model answered: first: no room \\([0-9]+ times\\).*");
    }

    @Test
    void whereNothingIsInServiceItFailsAtOnceAndSaysSo() {
        calls.registry().use(List.of());

        assertThat(failure(wish())).hasMessageContaining("no provider is chosen", "'use ID'");
        assertThat(failure(wish("nobody"))).hasMessageContaining("no provider nobody; none is in service");
    }

    @Test
    void whereTheOnlyOneHasNoKeyItIsNotAsked() {
        service();
        first.hasProblem("its key is missing");

        assertThat(failure(wish("first"))).hasMessageContaining("first cannot be asked: its key is missing");
        assertThat(first.requests()).isEmpty();
    }

    @Test
    void theTimeLimitHoldsOverAllAndTheCallUnderWayIsCancelled() throws InterruptedException {
        service();
        first.waits();
        ModelWish hasty = new ModelWish(Optional.of(List.of("first")), OptionalDouble.empty(), OptionalInt.empty(), Duration.ofMillis(200));

        assertThat(failure(hasty)).hasMessage("no model answered within 200 ms: none of first is in service");

        assertThatThrownBy(first.pending().take()::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void anInterruptGivesTheCallUpAndStaysSet() throws Exception {
        service();
        first.waits();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread asker = new Thread(() -> {
            Throwable thrown = catchThrowable(() -> models.ask(QUESTION, wish("first")));
            flag.complete(thrown instanceof CancellationException && Thread.currentThread().isInterrupted());
        });
        asker.start();
        CompletableFuture<?> call = first.pending().take();

        asker.interrupt();

        assertThat(flag.get()).isTrue();
        assertThatThrownBy(call::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void aStopOfTheEngineIsAFailureAndNoInterruptOfTheCaller() throws Exception {
        service();
        first.waits();
        CompletableFuture<Throwable> thrown = CompletableFuture.supplyAsync(() -> catchThrowable(() -> models.ask(QUESTION, wish("first"))));
        first.pending().take();

        models.deactivate();

        assertThat(thrown.get()).isInstanceOf(ModelException.class).hasMessageContaining("the engine stops");
    }

    @Test
    void aPromptIsMadeToFitTheWindow() {
        calls.add(first, "first", Map.of("window", 200, "window.characters", 120));

        models.ask(fitting("天".repeat(1000)), wish("first"));

        assertThat(sent(first)).hasSize(120);
    }

    @Test
    void thereIsRoomForTheAnswerInTheWindow() {
        calls.add(first, "first", Map.of("window", 200, "completion.tokens", 50));

        models.ask(fitting("天".repeat(1000)), wish("first"));

        // and four tokens around the message
        assertThat(sent(first)).hasSize(200 - 50 - 4);
    }

    @Test
    void aLongestAnswerLeavesHalfOfTheWindow() {
        calls.add(first, "first", Map.of("window", 200, "completion.tokens", 4096));

        models.ask(fitting("天".repeat(1000)), wish("first"));

        assertThat(sent(first)).hasSize(100 - 4);
    }

    @Test
    void aProviderWhoseWindowIsTooSmallIsPassedOver() {
        calls.add(first, "first", Map.of("window", 8));
        calls.add(second, "second", Map.of());

        ModelAnswer answer = models.ask(QUESTION, wish("first", "second"));

        assertThat(answer.provider()).isEqualTo("second");
        assertThat(answer.troubles()).singleElement().asString().contains("first", "does not fit the window of 8 tokens");
        assertThat(first.requests()).isEmpty();
        assertThat(failure(wish("first")).kind()).isEqualTo(Kind.TOO_LONG);
    }

    @Test
    void aServiceThatFindsThePromptTooLongIsSentAShorterOne() {
        calls.add(first, "first", Map.of("window", 800));
        first.fails(new ModelException(Kind.TOO_LONG, false, "too long", null)).answers("好");

        models.ask(fitting("天".repeat(5000)), wish("first"));

        assertThat(first.requests()).extracting(request -> request.messages().get(0).text().length()).containsExactly(796, 396);
    }

    @Test
    void whoIsRemoteIsToSeeNoPersonalData() {
        calls.add(first, "first", Map.of("remote", true));
        calls.add(second, "second", Map.of("remote", false));
        ModelPrompt telling = window -> List.of(new Message(Author.USER, window.discreet() ? "discreet" : "everything"));

        models.ask(telling, wish("first"));
        models.ask(telling, wish("second"));

        assertThat(sent(first)).isEqualTo("discreet");
        assertThat(sent(second)).isEqualTo("everything");
    }

    @Test
    void whoMayBeAskedIsToldInOrderWithoutThoseThatHaveNoKey() {
        service();
        assertThat(models.askable(Optional.of(List.of("second", "first")))).containsExactly("second", "first");

        second.hasProblem("its key is missing");

        assertThat(models.askable(Optional.of(List.of("second", "first")))).containsExactly("first");
    }

    @Test
    void nobodyMayBeAskedWhereNobodyIsChosen() {
        service();

        assertThat(models.askable(Optional.empty())).isEmpty();
        assertThat(models.askable(Optional.of(List.of()))).isEmpty();
    }

    @Test
    void aNameThatNobodyEverHadIsAnError() {
        service();

        assertThatIllegalArgumentException().isThrownBy(() -> models.askable(Optional.of(List.of("frist"))))
                .withMessageContaining("no provider frist; in service: first, second");
    }

    @Test
    void whoIsBeingSwappedMayBeAskedAndIsWaitedFor() throws Exception {
        ServiceReference<ModelProvider> reference = calls.add(first, "first", Map.of());
        calls.remove(reference);
        assertThat(models.askable(Optional.of(List.of("first")))).containsExactly("first");
        calls.stopTime();

        CompletableFuture<ModelAnswer> answer = CompletableFuture.supplyAsync(() -> models.ask(QUESTION, wish("first")));
        calls.awaitPause();
        calls.add(second, "first", Map.of());

        assertThat(answer.get().provider()).isEqualTo("first");
        assertThat(second.requests()).hasSize(1);
    }

    @Test
    void whoRestsForLongerThanThereIsTimeIsNotWaitedFor() {
        service();
        first.fails(new ModelException(Kind.NETWORK, true, "unreachable", null));
        ModelWish hasty = new ModelWish(Optional.of(List.of("first")), OptionalDouble.empty(), OptionalInt.empty(), Duration.ofSeconds(20));
        // five attempts each; then it rests for 30 s
        failure(hasty);
        failure(hasty);
        failure(hasty);

        assertThat(failure(hasty)).hasMessageContaining("first: left alone for now");
        assertThat(first.requests()).hasSize(15);
    }

    @Test
    void whoIsAskedFirstIsDrawnByThePromptWhereThereAreWeights() {
        service();
        calls.configure(Map.of("weights", new String[] {"first=1", "second=1"}));
        List<String> drawn = IntStream.range(0, 40).mapToObj(i -> question("问题" + i)).map(prompt -> models.ask(prompt, wish("first", "second")).provider()).toList();
        List<String> again = IntStream.range(0, 40).mapToObj(i -> question("问题" + i)).map(prompt -> models.ask(prompt, wish("first", "second")).provider()).toList();

        assertThat(drawn).contains("first", "second").isEqualTo(again);
    }

    @Test
    void manyAskAtATime() {
        service();
        List<CompletableFuture<ModelAnswer>> answers = new ArrayList<>();

        IntStream.range(0, 50).forEach(i -> answers.add(CompletableFuture.supplyAsync(() -> models.ask(QUESTION, wish("first")))));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join().reply().text()).isEqualTo("好"));
        assertThat(first.requests()).hasSize(50);
    }

    private static ModelPrompt question(String text) {
        return window -> List.of(new Message(Author.USER, text));
    }

    private void service() {
        calls.add(first, "first", Map.of());
        calls.add(second, "second", Map.of());
    }

    /** As much of a text as the window holds. */
    private static ModelPrompt fitting(String text) {
        return window -> {
            int length = text.length();
            while (length > 1 && !window.holds(List.of(new Message(Author.USER, text.substring(0, length))))) {
                length--;
            }
            return List.of(new Message(Author.USER, text.substring(0, length)));
        };
    }

    private static String sent(FakeProvider provider) {
        List<ModelRequest> requests = provider.requests();
        return requests.get(requests.size() - 1).messages().get(0).text();
    }

    private ModelException failure(ModelWish wish) {
        return catchThrowableOfType(ModelException.class, () -> models.ask(QUESTION, wish));
    }

    private static ModelWish wish(String... ids) {
        return new ModelWish(ids.length == 0 ? Optional.empty() : Optional.of(List.of(ids)), OptionalDouble.empty(), OptionalInt.empty(), LONG);
    }
}
