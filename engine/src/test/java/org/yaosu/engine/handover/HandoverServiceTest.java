package org.yaosu.engine.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.engine.Chats;
import org.yaosu.engine.ExtractorService;
import org.yaosu.engine.Extractors;
import org.yaosu.engine.FakeField;
import org.yaosu.engine.Leases;
import org.yaosu.engine.Settings;
import org.yaosu.engine.batch.BatchService;
import org.yaosu.engine.call.Calls;
import org.yaosu.engine.call.FakeProvider;
import org.yaosu.engine.call.Handle;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.journal.Journal;
import org.yaosu.lease.testing.FakeReference;

@Timeout(20)
class HandoverServiceTest {

    private static final long OLD = 7;
    private static final long NEW = 8;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final ModelException REFUSED = new ModelException(Kind.AUTH, false, "the key is refused", null);

    private final List<ServiceReference<?>> registered = new ArrayList<>();
    private final Calls calls = new Calls();
    private final Interviewer interviewer = new Interviewer(new Settings(1), calls.registry(), Leases.NO_DRAIN);
    private final ExtractorService extractor = Extractors.of(new Settings(1), interviewer, calls.registry());
    private final HandoverService handover = new HandoverService(context(), calls.registry(), extractor, interviewer,
            new BatchService(new Settings(1), extractor, interviewer, new Journal(Path.of("unused")), Leases.NO_DRAIN));

    // problems

    @Test
    void aProviderThatAnswersIsFit() {
        calls.add(new FakeProvider().answers("好"), "spark", of(NEW));

        assertThat(handover.problems(NEW, LIMIT)).isEmpty();
    }

    @Test
    void theNewProviderIsTriedAndNotThePreferredOneOfItsId() {
        calls.add(new FakeProvider().answers("好"), "spark", of(OLD));
        calls.add(new FakeProvider().fails(REFUSED), "spark", of(NEW));

        assertThat(handover.problems(NEW, LIMIT)).singleElement().asString().contains("spark", "the key is refused");
    }

    @Test
    void whereTheNewProviderAnswersTheOldOneIsNotTried() {
        FakeProvider old = new FakeProvider().answers("好");
        calls.add(old, "spark", of(OLD));
        calls.add(new FakeProvider().answers("好"), "spark", of(NEW));

        assertThat(handover.problems(NEW, LIMIT)).isEmpty();
        assertThat(old.requests()).isEmpty();
    }

    @Test
    void aProviderWithoutAnAccountIsNoObstacleWhereTheOneInServiceHasNoneEither() {
        calls.add(new FakeProvider().hasProblem("not set: url"), "spark", of(OLD));
        calls.add(new FakeProvider().hasProblem("not set: url"), "spark", of(NEW));

        assertThat(handover.problems(NEW, LIMIT)).isEmpty();
    }

    @Test
    void aServiceThatIsDownIsNoObstacleWhereTheOneInServiceDoesNotReachItEither() {
        ModelException down = new ModelException(Kind.NETWORK, true, "connection refused", null);
        calls.add(new FakeProvider().fails(down), "spark", of(OLD));
        calls.add(new FakeProvider().fails(down), "spark", of(NEW));

        assertThat(handover.problems(NEW, LIMIT)).isEmpty();
    }

    @Test
    void aProviderThatHasNoNamesakeInServiceMustAnswer() {
        calls.add(new FakeProvider().hasProblem("not set: url"), "other", of(OLD));
        calls.add(new FakeProvider().hasProblem("not set: url"), "spark", of(NEW));

        assertThat(handover.problems(NEW, LIMIT)).singleElement().asString().contains("spark", "not set: url");
    }

    @Test
    void aProviderThatIsTooBusyToBeTriedIsNoExcuseForItsSuccessor() {
        calls.add(new FakeProvider().fails(REFUSED), "spark", of(NEW));
        calls.add(new FakeProvider().waits(), "spark", busy());
        Handle old = calls.registry().handles().of(OLD).get(0);
        FutureTask<?> underWay = new FutureTask<>(() -> calls.call(old));
        Thread work = new Thread(underWay);
        work.start();
        while (old.uses().size() == 0) {
            Thread.onSpinWait();
        }

        assertThat(handover.problems(NEW, Duration.ofMillis(500))).singleElement().asString().contains("spark", "the key is refused");

        work.interrupt();
    }

    @Test
    void aFieldThatCanBeAskedIsFit() {
        field(FakeField.named("a"), NEW);

        assertThat(handover.problems(NEW, LIMIT)).isEmpty();
    }

    @Test
    void aFieldThatBreaksIsAProblemThatNamesIt() {
        field(FakeField.of(FieldSpec.single("a").build(), conversation -> {
            throw new NoClassDefFoundError();
        }), NEW);

        assertThat(handover.problems(NEW, LIMIT)).singleElement().asString().contains("field a", "NoClassDefFoundError");
    }

    @Test
    void aFieldIsNotAskedWhatIsWrongWithNothing() {
        field(new FakeField(FieldSpec.single("a").build(), conversation -> List.of(), value -> "", value -> {
            throw new StringIndexOutOfBoundsException();
        }), NEW);

        assertThat(handover.problems(NEW, LIMIT)).isEmpty();
    }

    @Test
    void aServiceThatTheEngineHasNotTakenIsAProblem() {
        registered.add(new FakeReference<>(Map.of(Constants.OBJECTCLASS, new String[] {FieldExtractor.class.getName()},
                "component.name", "org.example.Late", Constants.SERVICE_BUNDLEID, NEW)));

        assertThat(handover.problems(NEW, LIMIT)).singleElement().asString().contains("FieldExtractor", "org.example.Late");
    }

    @Test
    void aServiceThatIsNotOursIsNone() {
        registered.add(new FakeReference<>(Map.of(Constants.OBJECTCLASS, new String[] {Runnable.class.getName()})));

        assertThat(handover.problems(NEW, LIMIT)).isEmpty();
    }

    // release

    @Test
    void untilItIsReleasedTheOldFieldIsAskedAndThenTheNewOne() {
        field(saying("old"), OLD);
        field(saying("new"), NEW);
        assertThat(said()).isEqualTo("old");

        assertThat(handover.release(OLD, LIMIT)).isZero();

        assertThat(said()).isEqualTo("new");
    }

    @Test
    void whatHadNotEndedIsCounted() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        field(waiting(asked, go), OLD);
        FutureTask<Extraction> chat = chat();
        asked.await();

        assertThat(handover.release(OLD, Duration.ZERO)).isEqualTo(1);

        go.countDown();
        assertThat(chat.get().form().fields()).hasSize(1);
    }

    @Test
    void aReleaseWaitsForTheChatsUnderWay() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        field(waiting(asked, go), OLD);
        FutureTask<Extraction> chat = chat();
        asked.await();
        FutureTask<Integer> release = new FutureTask<>(() -> handover.release(OLD, LIMIT));
        new Thread(release).start();
        while (!extractor.form().fields().isEmpty()) {
            Thread.onSpinWait();
        }

        assertThat(release.isDone()).isFalse();
        go.countDown();

        assertThat(release.get()).isZero();
        chat.get();
    }

    @Test
    void aBundleThatGivesNothingIsReleasedAtOnce() {
        assertThat(handover.release(99, LIMIT)).isZero();
    }

    private void field(FieldExtractor field, long bundle) {
        Extractors.add(extractor, field, new FakeReference<>(of(bundle)));
    }

    private static FieldExtractor saying(String value) {
        return FakeField.of(FieldSpec.single("a").build(), conversation -> List.of(new Finding(value, List.of(), 1)));
    }

    private static FieldExtractor waiting(CountDownLatch asked, CountDownLatch go) {
        return FakeField.of(FieldSpec.single("a").build(), conversation -> {
            asked.countDown();
            try {
                go.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return List.of();
        });
    }

    private FutureTask<Extraction> chat() {
        FutureTask<Extraction> chat = new FutureTask<>(() -> extractor.extract(Chats.of("何琳", "在吗？")));
        new Thread(chat).start();
        return chat;
    }

    private String said() {
        return extractor.extract(Chats.of("何琳", "在吗？")).records().get(0).answer("a").orElseThrow().texts().get(0);
    }

    private static Map<String, Object> of(long bundle) {
        return new HashMap<>(Map.of(Constants.SERVICE_BUNDLEID, bundle));
    }

    private static Map<String, Object> busy() {
        Map<String, Object> properties = of(OLD);
        properties.put("concurrency", 1);
        return properties;
    }

    private BundleContext context() {
        Bundle bundle = (Bundle) Proxy.newProxyInstance(Bundle.class.getClassLoader(), new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRegisteredServices" -> Optional.of(registered).filter(all -> !all.isEmpty())
                            .map(all -> all.toArray(ServiceReference<?>[]::new)).orElse(null);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return (BundleContext) Proxy.newProxyInstance(BundleContext.class.getClassLoader(), new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getBundle" -> bundle;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
