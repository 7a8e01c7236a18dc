package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.engine.Chats;
import org.yaosu.engine.ExtractorService;
import org.yaosu.engine.Extractors;
import org.yaosu.engine.FakeField;
import org.yaosu.engine.Leases;
import org.yaosu.engine.Settings;
import org.yaosu.engine.call.Calls.Work;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.interview.Interviewers;
import org.yaosu.engine.prompt.template.FormTemplate;
import org.yaosu.lease.testing.FakeReference;

/** Chats that meet providers which are away. */
@Timeout(60)
class GapTest {

    private static final Chat CHAT = Chats.of("何琳", "你们怎么收费？电话13800000412", "周明", "您好");
    private static final String ANSWER = "{\"stage\": \"报价\"}";

    private final Calls calls = new Calls();
    private final FakeProvider old = new FakeProvider();
    private ExtractorService service;
    private ServiceReference<ModelProvider> spark;

    @BeforeEach
    void start() {
        spark = calls.add(old, "spark", Map.of());
        service = service(calls);
    }

    private static ExtractorService service(Calls calls) {
        Interviewer interviewer = new Interviewer(new Settings(1), calls.registry(), Leases.NO_DRAIN);
        Interviewers.add(interviewer, "form", new FormTemplate());
        ExtractorService service = Extractors.of(new Settings(1), interviewer, calls.registry());
        Extractors.add(service, FakeField.named("stage"), new FakeReference<>(Map.of()));
        return service;
    }

    @Test
    void aChatWaitsForItsProviderToComeBack() throws Exception {
        calls.timing.stop();
        calls.registry().removeProvider(spark);
        Work<Extraction> chat = Calls.start(() -> extract("spark"));
        calls.timing.pausing.await();

        calls.add(new FakeProvider().answers(ANSWER), "spark", Map.of());

        assertThat(chat.result().get().model().outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void aChatThatIsCutOffInAGapIsAskedAgainWhenTheProviderIsBack() throws Exception {
        calls.timing.stop();
        old.waits();
        Work<Extraction> chat = Calls.start(() -> extract("spark"));
        old.pending.take();
        calls.registry().removeProvider(spark);
        calls.timing.pausing.await();

        calls.add(new FakeProvider().answers(ANSWER), "spark", Map.of());

        assertThat(chat.result().get().model().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(chat.result().get().model().calls()).isEqualTo(2);
    }

    @Test
    void anAnswerNamesTheModelThatGaveIt() throws Exception {
        ServiceReference<ModelProvider> lite = calls.add(old.waits(), "other", Map.of("model", "lite"));
        Work<Extraction> chat = Calls.start(() -> extract("other"));
        old.pending.take();
        calls.add(new FakeProvider().answers(ANSWER), "other", Map.of("model", "max"));

        calls.registry().removeProvider(lite);

        assertThat(chat.result().get().records().get(0).answer("stage").orElseThrow().values().get(0).provenance().version()).isEqualTo("max");
    }

    @Test
    void aChatThatIsCutOffIsAskedAgainAtTheNextProvider() throws Exception {
        old.waits();
        calls.add(new FakeProvider().answers(ANSWER), "openai", Map.of());
        Work<Extraction> chat = Calls.start(() -> extract("spark", "openai"));
        old.pending.take();

        calls.registry().removeProvider(spark);

        assertThat(chat.result().get().model().provider()).isEqualTo("openai");
        assertThat(calls.timing.pauses).isEmpty();
    }

    @Test
    void afterItsPatienceAChatIsLeftToTheFindersAndSaysWhoWasAway() {
        calls.registry().removeProvider(spark);

        Extraction extraction = extract("spark");

        assertThat(extraction.model().outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(extraction.model().troubles()).containsExactly("spark: it is not in service, and did not come back in time");
        assertThat(calls.timing.pauses).containsExactly(Calls.SETTINGS.patience());
    }

    @Test
    void patienceCountsFromWhenTheProviderWentAndNotForEachChat() {
        calls.registry().removeProvider(spark);
        calls.timing.advance(Calls.SETTINGS.patience().minusSeconds(1));

        extract("spark");
        extract("spark");

        assertThat(calls.timing.pauses).extracting(pause -> pause.toMillis()).containsExactly(1000L);
    }

    @Test
    void anIdThatWasNeverInServiceIsNoReasonToWait() {
        Calls set = new Calls(CallSettings.from(new ConfiguredCalls("ghost")), Optional.empty());

        assertThat(service(set).extract(CHAT).model().outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(set.timing.pauses).isEmpty();
    }

    @Test
    void aProviderThatIsThereIsAskedAtOnceWhoeverIsAway() {
        calls.add(new FakeProvider().answers(ANSWER), "openai", Map.of());
        calls.registry().removeProvider(spark);

        assertThat(extract("spark", "openai").model().provider()).isEqualTo("openai");
        assertThat(calls.timing.pauses).isEmpty();
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        calls.timing.stop();
        calls.registry().removeProvider(spark);
        Work<Extraction> chat = Calls.start(() -> extract("spark"));
        calls.timing.pausing.await();

        chat.thread().interrupt();

        assertCancelled(chat);
    }

    @Test
    void anInterruptOfACallEndsTheChatAndIsNoTroubleOfTheProviders() throws Exception {
        old.waits();
        Work<Extraction> chat = Calls.start(() -> extract("spark"));
        old.pending.take();

        chat.thread().interrupt();

        assertCancelled(chat);
    }

    @Test
    void whenTheEngineStopsNobodyWaits() throws Exception {
        calls.timing.stop();
        calls.registry().removeProvider(spark);
        Work<Extraction> chat = Calls.start(() -> extract("spark"));
        calls.timing.pausing.await();

        calls.registry().deactivate();

        assertThat(chat.result().get().model().outcome()).isEqualTo(Outcome.UNANSWERED);
    }

    @Test
    void everyChatThatWaitsIsAnsweredWhenTheProviderIsBack() throws Exception {
        calls.timing.stop();
        calls.registry().removeProvider(spark);
        List<Work<Extraction>> chats = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            chats.add(Calls.start(() -> extract("spark")));
        }
        while (calls.timing.pauses.size() < chats.size()) {
            Thread.onSpinWait();
        }

        calls.add(new FakeProvider().answers(ANSWER), "spark", Map.of());

        for (Work<Extraction> chat : chats) {
            assertThat(chat.result().get().model().outcome()).isEqualTo(Outcome.ANSWERED);
        }
    }

    @Test
    void everyChatIsAnsweredHoweverOftenItsProviderGoesAndComesBack() throws Exception {
        calls.timing.stop();
        old.answers(ANSWER);
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(8);
        List<Work<Map<Outcome, Integer>>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            work.add(Calls.start(() -> {
                Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
                while (done.getCount() > 0) {
                    outcomes.merge(extract("spark").model().outcome(), 1, Integer::sum);
                    started.countDown();
                }
                return outcomes;
            }));
        }
        started.await();

        for (int i = 0; i < 2000; i++) {
            calls.registry().removeProvider(spark);
            spark = calls.add(new FakeProvider().answers(ANSWER), "spark", Map.of("concurrency", 3));
        }
        done.countDown();

        for (Work<Map<Outcome, Integer>> one : work) {
            assertThat(one.result().get()).containsOnlyKeys(Outcome.ANSWERED);
        }
    }

    @Test
    void aRemoteProviderThatTakesTheIdOfALocalOneSeesNoMoreThanItMay() throws Exception {
        Calls swapped = new Calls();
        ServiceReference<ModelProvider> local = swapped.add(old.waits(), "spark", Map.of("remote", false));
        ExtractorService private_ = service(swapped);
        Extractors.add(private_, FakeField.named("other"), new FakeReference<>(Map.of()));
        Extractors.add(private_, FakeField.of(FieldSpec.single("name").personal().build(), conversation -> List.of()), new FakeReference<>(Map.of()));
        Work<Extraction> chat = Calls.start(() -> private_.extract(CHAT, new ExtractionOptions(Customers.ONE,
                new ModelChoice(Optional.of(List.of("spark")), Optional.empty(), 1, Optional.of(Privacy.LOCAL)))));
        old.pending.take();
        FakeProvider remote = new FakeProvider().answers(ANSWER);
        swapped.add(remote, "spark", Map.of("remote", true));

        swapped.registry().removeProvider(local);

        assertThat(chat.result().get().model().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(remote.requests().stream().flatMap(request -> request.messages().stream()).map(Message::text).collect(Collectors.joining()))
                .contains("other").doesNotContain("何琳", "13800000412", "name");
    }

    @Test
    void aProviderThatTurnsRemoteWhileAChatIsUnderWaySeesNoMoreThanItMay() throws Exception {
        Calls swapped = new Calls();
        FakeReference<ModelProvider> reference = new FakeReference<>(Map.of("yaosu.provider.id", "spark", "yaosu.provider.remote", false));
        FakeProvider provider = new FakeProvider().waits();
        swapped.add(provider, reference);
        ExtractorService masked = service(swapped);
        Work<Extraction> chat = Calls.start(() -> masked.extract(CHAT, new ExtractionOptions(Customers.ONE,
                new ModelChoice(Optional.of(List.of("spark")), Optional.empty(), 1, Optional.of(Privacy.MASK)))));
        provider.pending.take();
        int before = provider.requests().size();
        provider.answers(ANSWER);

        swapped.registry().updatedProvider(provider, reference.set("yaosu.provider.remote", true));

        assertThat(chat.result().get().model().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(provider.requests().stream().skip(before).flatMap(request -> request.messages().stream()).map(Message::text).collect(Collectors.joining()))
                .contains("怎么收费").doesNotContain("何琳", "13800000412");
    }

    @Test
    void aChatThatWaitsForOneThatRestsTakesTheOneThatComesBackFirst() throws Exception {
        calls.timing.stop();
        ServiceReference<ModelProvider> openai = calls.add(new FakeProvider(), "openai", Map.of());
        old.fails(Kind.QUOTA, Duration.ofSeconds(15));
        calls.failure(calls.registry().choose(Optional.of(List.of("spark"))).present().get(0));
        calls.registry().removeProvider(openai);
        Work<Extraction> chat = Calls.start(() -> extract("spark", "openai"));
        calls.timing.pausing.await();

        calls.add(new FakeProvider().answers(ANSWER), "openai", Map.of());

        Extraction extraction = chat.result().get();
        assertThat(extraction.model().provider()).isEqualTo("openai");
        assertThat(extraction.model().troubles()).isEmpty();
    }

    @Test
    void aRunMayBeginWhileItsProviderIsAwayAndMayNotOnceItsTimeIsUp() {
        calls.registry().removeProvider(spark);
        Choice choice = calls.registry().choose(Optional.of(List.of("spark")));

        assertThat(choice.problem()).isEmpty();
        calls.timing.advance(Calls.SETTINGS.patience());

        assertThat(choice.problem()).hasValueSatisfying(problem -> assertThat(problem).contains("no provider spark in service"));
    }

    private static void assertCancelled(Work<?> chat) {
        assertThatThrownBy(chat.result()::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(CancellationException.class);
    }

    private Extraction extract(String... ids) {
        return service.extract(CHAT, new ExtractionOptions(Customers.ONE,
                new ModelChoice(Optional.of(List.of(ids)), Optional.empty(), 0, Optional.empty())));
    }
}
