package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ShadowReport;
import org.yaosu.api.model.ShadowReport.Field;
import org.yaosu.engine.Chats;
import org.yaosu.engine.ExtractorService;
import org.yaosu.engine.Extractors;
import org.yaosu.engine.FakeField;
import org.yaosu.engine.Leases;
import org.yaosu.engine.Settings;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.interview.Interviewers;
import org.yaosu.engine.interview.Plan;
import org.yaosu.engine.prompt.template.FormTemplate;
import org.yaosu.engine.shadow.ShadowService;
import org.yaosu.engine.shadow.Shadows;
import org.yaosu.lease.testing.FakeReference;

/** Chats whose questions go to several providers. */
@Timeout(60)
class RoutedChatsTest {

    private static final Chat CHAT = Chats.of("何琳", "你们怎么收费？电话13800000412", "周明", "您好");
    private static final String NOTHING = "{\"a\": \"\", \"b\": \"\", \"c\": \"\"}";

    private final Map<String, Object> settings = new HashMap<>(Map.of("provider", new String[] {"usual"}));
    private final FakeProvider usual = new FakeProvider();
    private final FakeProvider tuned = new FakeProvider();
    private Calls calls;
    private ShadowService shadow;
    private Interviewer interviewer;
    private ExtractorService service;

    @AfterEach
    void stop() throws InterruptedException {
        Shadows.stop(shadow);
    }

    private void start(Map<String, Object> more, Map<String, Object> engine) {
        settings.putAll(more);
        calls = new Calls(CallSettings.from(new ConfiguredCalls(settings)), Optional.empty());
        calls.add(usual, "usual", Map.of());
        interviewer = new Interviewer(new Settings(engine), calls.registry(), Leases.NO_DRAIN);
        Interviewers.add(interviewer, "form", new FormTemplate());
        shadow = new ShadowService(calls.registry(), interviewer);
        service = new ExtractorService(new Settings(engine), interviewer, shadow, Leases.NO_DRAIN, calls.announcer());
        for (String key : List.of("a", "b", "c")) {
            Extractors.add(service, FakeField.named(key), new FakeReference<>(Map.of()));
        }
    }

    // routes

    @Test
    void fieldsOfOneTargetAreAskedTogetherAndTheRestGoesTheUsualWay() {
        start(Map.of("routes", new String[] {"a=(id=tuned)", "b=(id=tuned)"}), Map.of());
        calls.add(tuned.answers("{\"a\": \"1\", \"b\": \"2\"}"), "tuned", Map.of());
        usual.answers("{\"c\": \"3\"}");

        Extraction extraction = service.extract(CHAT);

        assertThat(texts(extraction)).containsExactly("1", "2", "3");
        assertThat(tuned.requests()).hasSize(1);
        assertThat(asked(tuned)).contains("\"a\"", "\"b\"").doesNotContain("\"c\"");
        assertThat(asked(usual)).contains("\"c\"").doesNotContain("\"a\"", "\"b\"");
        assertThat(extraction.model().provider()).isEqualTo("usual");
        assertThat(extraction.records().get(0).answer("a").orElseThrow().values().get(0).provenance().name()).isEqualTo("tuned");
    }

    @Test
    void aSettledPlanIsRoutedWhereItWasBeforeAlthoughItNamesItsProviders() {
        start(Map.of("routes", new String[] {"a=(id=tuned)"}), Map.of());
        calls.add(tuned, "tuned", Map.of());
        Plan open = interviewer.plan(ModelChoice.DEFAULT);

        assertThat(interviewer.plan(open.settled(), true).names("tuned")).isTrue();
        assertThat(interviewer.plan(open.settled(), false).names("tuned")).isFalse();
    }

    @Test
    void theProvidersOfRoutesNeedAPriceToo() {
        start(Map.of("routes", new String[] {"a=(id=tuned)"}), Map.of());
        calls.add(tuned, "tuned", Map.of());

        assertThat(interviewer.plan(ModelChoice.DEFAULT).unpriced()).containsExactly("usual", "tuned");
    }

    @Test
    void whereTheTargetFailsItsFieldsAreAskedOfTheOthers() {
        start(Map.of("routes", new String[] {"a=(id=tuned)"}), Map.of());
        calls.add(tuned.fails(new ModelException(Kind.AUTH, false, "the key is refused", null)), "tuned", Map.of());
        usual.answers("{\"b\": \"2\", \"c\": \"3\"}").answers("{\"a\": \"1\"}");

        assertThat(texts(service.extract(CHAT))).containsExactly("1", "2", "3");
    }

    @Test
    void aRouteToNobodyIsToldAndItsFieldsAreAskedWithTheOthers() {
        start(Map.of("routes", new String[] {"a=(id=nobody)"}), Map.of());
        usual.answers("{\"a\": \"1\", \"b\": \"2\", \"c\": \"3\"}");

        Extraction extraction = service.extract(CHAT);

        assertThat(texts(extraction)).containsExactly("1", "2", "3");
        assertThat(usual.requests()).hasSize(1);
        assertThat(extraction.model().troubles()).singleElement().asString().contains("setting routes", "a");
    }

    @Test
    void whoNamesAProviderAsksThatOneEverything() {
        start(Map.of("routes", new String[] {"a=(id=tuned)"}), Map.of());
        calls.add(tuned, "tuned", Map.of());
        usual.answers("{\"a\": \"1\", \"b\": \"2\", \"c\": \"3\"}");

        service.extract(CHAT, new ExtractionOptions(Customers.ONE,
                new ModelChoice(Optional.of(List.of("usual")), Optional.empty(), 0, Optional.empty())));

        assertThat(tuned.requests()).isEmpty();
        assertThat(asked(usual)).contains("\"a\"");
    }

    @Test
    void aPersonalFieldMayGoToALocalTargetAndNeverToARemoteOneInItsPlace() {
        start(Map.of("routes", new String[] {"name=(id=tuned)"}), Map.of("privacy", "local"));
        Extractors.add(service, FakeField.of(FieldSpec.single("name").personal().build(), conversation -> List.of()), new FakeReference<>(Map.of()));
        calls.add(tuned.answers("不知道"), "tuned", Map.of("remote", false));
        usual.answers(NOTHING);

        service.extract(CHAT);

        assertThat(asked(tuned)).contains("\"name\"");
        assertThat(asked(usual)).doesNotContain("\"name\"", "何琳", "13800000412");
    }

    // weights

    @Test
    void whichProviderIsAskedFirstIsDrawnForEachChat() {
        start(Map.of("provider", new String[] {"usual", "tuned"}, "weights", new String[] {"usual=1", "tuned=1"}), Map.of());
        calls.add(tuned.answers(NOTHING), "tuned", Map.of());
        usual.answers(NOTHING);

        List<String> asked = IntStream.range(0, 40).mapToObj(i -> service.extract(new Chat("c" + i, CHAT.source(), CHAT.turns(), Map.of())))
                .map(extraction -> extraction.model().provider()).toList();

        assertThat(asked).contains("usual", "tuned");
        assertThat(usual.requests().size() + tuned.requests().size()).isEqualTo(40);
    }

    @Test
    void theOthersAreTheFallbacksOfTheOneThatIsDrawn() {
        start(Map.of("provider", new String[] {"usual", "tuned"}, "weights", new String[] {"tuned=1"}), Map.of());
        calls.add(tuned.fails(new ModelException(Kind.AUTH, false, "refused", null)), "tuned", Map.of());
        usual.answers(NOTHING);

        assertThat(service.extract(CHAT).model().provider()).isEqualTo("usual");
        assertThat(tuned.requests()).hasSize(1);
    }

    // calls at a time

    @Test
    void whereChatsDrawTheirProviderAllOfThemMayBeBusyAtOnce() {
        start(Map.of("provider", new String[] {"usual", "tuned"}, "weights", new String[] {"usual=1", "tuned=2"}), Map.of());
        add("usual", 16, "one");
        add("tuned", 8, "other");

        assertThat(interviewer.plan(ModelChoice.DEFAULT).calls()).isEqualTo(24);
    }

    @Test
    void providersOfOneAccountShareItsCalls() {
        start(Map.of("provider", new String[] {"usual", "tuned"}, "weights", new String[] {"usual=1", "tuned=2"}), Map.of());
        add("usual", 16, "one");
        add("tuned", 8, "one");

        assertThat(interviewer.plan(ModelChoice.DEFAULT).calls()).isEqualTo(16);
    }

    @Test
    void whatIsAskedOnlyWhereOthersFailIsNotBusyBesidesThem() {
        start(Map.of("provider", new String[] {"usual", "tuned", "spare"}, "weights", new String[] {"usual=1", "tuned=1"}), Map.of());
        add("usual", 4, "one");
        add("tuned", 8, "other");
        add("spare", 10, "third");
        assertThat(interviewer.plan(ModelChoice.DEFAULT).calls()).isEqualTo(12);

        add("spare", 32, "third");
        assertThat(interviewer.plan(ModelChoice.DEFAULT).calls()).isEqualTo(32);
    }

    @Test
    void whereFieldsAreRoutedTheProvidersOfAllRoutesMayBeBusyAtOnce() {
        start(Map.of("routes", new String[] {"a=(id=tuned)", "b=(id=tuned)"}), Map.of());
        add("usual", 16, "one");
        add("tuned", 8, "other");

        assertThat(interviewer.plan(ModelChoice.DEFAULT).calls()).isEqualTo(24);
    }

    @Test
    void withoutWeightsOneProviderIsBusyAtATime() {
        start(Map.of("provider", new String[] {"usual", "tuned"}), Map.of());
        add("usual", 4, "one");
        add("tuned", 8, "other");

        assertThat(interviewer.plan(ModelChoice.DEFAULT).calls()).isEqualTo(8);
    }

    private void add(String id, int concurrency, String account) {
        calls.add(new FakeProvider(), id, Map.of("concurrency", concurrency, "account", account, "service.ranking", concurrency));
    }

    // shadow

    @Test
    void theShadowIsAskedTheSameAndComparedFieldByField() {
        start(Map.of("shadow", "tuned"), Map.of());
        calls.add(tuned.answers("{\"a\": \"1\", \"b\": \"9\", \"c\": \"\"}"), "tuned", Map.of());
        usual.answers("{\"a\": \"1\", \"b\": \"2\", \"c\": \"3\"}");

        Extraction extraction = service.extract(CHAT);

        assertThat(texts(extraction)).containsExactly("1", "2", "3");
        ShadowReport report = awaitReport(1);
        assertThat(report.provider()).contains("tuned");
        assertThat(report.fields()).containsExactly(new Field("a", 1, 0, 0, 0, 0), new Field("b", 0, 1, 0, 0, 0), new Field("c", 0, 0, 1, 0, 0));
        assertThat(tuned.requests().get(0).messages()).isEqualTo(usual.requests().get(0).messages());
        assertThat(extraction.model().calls()).isEqualTo(1);
    }

    @Test
    void underABudgetTheShadowIsNotAskedAndTheLogSaysSoOnce() {
        start(Map.of("shadow", "tuned"), Map.of());
        calls.add(usual.answers(NOTHING), "usual", Map.of("completion.price", 1.0, "service.ranking", 1));
        calls.add(tuned.answers(NOTHING), "tuned", Map.of());
        Plan plan = interviewer.plan(ModelChoice.DEFAULT);

        List<String> told = Logged.during(ShadowService.class, () -> {
            service.extract(CHAT, Customers.ONE, Optional.empty(), plan, new CallTally(new FakeBook().withBudget()), Optional.empty());
            service.extract(CHAT, Customers.ONE, Optional.empty(), plan, new CallTally(new FakeBook().withBudget()), Optional.empty());
        });

        assertThat(told).singleElement().asString().contains("tuned", "budget");
        assertThat(shadow.report().skipped()).isEqualTo(2);
        service.extract(CHAT);
        assertThat(awaitReport(3).compared()).isEqualTo(1);
        assertThat(tuned.requests()).hasSize(1);
    }

    @Test
    void aShadowThatHangsDelaysNobodyAndWhatItCannotKeepUpWithIsSkipped() throws Exception {
        start(Map.of("shadow", "tuned"), Map.of());
        calls.add(tuned.waits(), "tuned", Map.of("concurrency", 4));
        usual.answers(NOTHING);

        IntStream.range(0, 200).forEach(i -> service.extract(CHAT));

        assertThat(usual.requests()).hasSize(200);
        assertThat(shadow.report().skipped()).isBetween(200L - 64 - 4 - 4, 200L - 64);
    }

    @Test
    void aShadowThatIsNotThereOrFailsIsCountedAndChangesNothing() {
        start(Map.of("shadow", "tuned"), Map.of());
        usual.answers("{\"a\": \"1\"}");
        service.extract(CHAT);
        assertThat(shadow.report().skipped()).isEqualTo(1);

        calls.add(tuned.fails(new ModelException(Kind.AUDIT, false, "refused", null)), "tuned", Map.of());
        Extraction extraction = service.extract(CHAT);

        assertThat(awaitReport(2).unanswered()).isEqualTo(1);
        assertThat(extraction.model().troubles()).isEmpty();
    }

    @Test
    void aShadowThatIsAskedAnywayIsNoShadow() {
        start(Map.of("shadow", "usual"), Map.of());
        usual.answers(NOTHING);

        service.extract(CHAT);

        assertThat(shadow.report().skipped() + shadow.report().compared()).isZero();
        assertThat(usual.requests()).hasSize(1);
    }

    @Test
    void aShadowSeesNoMoreOfPeopleThanAnotherProvider() {
        start(Map.of("shadow", "tuned"), Map.of("privacy", Privacy.MASK.name()));
        calls.add(tuned.answers(NOTHING), "tuned", Map.of());
        usual.answers(NOTHING);

        service.extract(CHAT);

        awaitReport(1);
        assertThat(asked(tuned)).doesNotContain("何琳", "13800000412");
    }

    @Test
    void whereNoModelIsToBeAskedTheShadowIsNot() {
        start(Map.of("shadow", "tuned", "provider", new String[0]), Map.of());
        calls.add(tuned, "tuned", Map.of());

        service.extract(CHAT);

        assertThat(shadow.report().compared() + shadow.report().skipped()).isZero();
        assertThat(tuned.requests()).isEmpty();
    }

    @Test
    void whenTheEngineStopsTheShadowsCallsEnd() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        start(Map.of("shadow", "tuned"), Map.of());
        ServiceReference<ModelProvider> reference = calls.add(tuned.waits(), "tuned", Map.of());
        usual.answers(NOTHING);
        service.extract(CHAT);
        tuned.pending.take().whenComplete((reply, failure) -> asked.countDown());

        Shadows.stop(shadow);

        asked.await();
        assertThat(calls.registry().handles().remove(reference).orElseThrow().uses().size()).isZero();
    }

    /** Waits until the shadow is done with so many records. */
    private ShadowReport awaitReport(int records) {
        while (shadow.report().compared() + shadow.report().unanswered() + shadow.report().skipped() < records) {
            Thread.onSpinWait();
        }
        return shadow.report();
    }

    private static List<String> texts(Extraction extraction) {
        return extraction.records().get(0).answers().stream().flatMap(answer -> answer.texts().stream()).toList();
    }

    private static String asked(FakeProvider provider) {
        return provider.requests().stream().flatMap(request -> request.messages().stream()).map(Message::text).collect(Collectors.joining("\n"));
    }
}
