package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ProviderState;
import org.yaosu.lease.testing.FakeReference;

class ProviderRegistryTest {

    private static final Optional<List<String>> NOBODY_NAMED = Optional.empty();

    @TempDir
    Path data;

    private final Calls calls = new Calls();
    private final ProviderRegistry registry = calls.registry();

    @Test
    void nobodyIsAskedUnlessSomebodySaysSo() {
        add(calls, "spark");

        assertThat(registry.choose(NOBODY_NAMED).present()).isEmpty();
        assertThat(registry.used()).isEmpty();
    }

    @Test
    void thoseNamedAreAskedInTheOrderOfTheirNames() {
        add(calls, "a");
        add(calls, "b");

        assertThat(chosen(registry, "b", "a", "b")).containsExactly("b", "a");
    }

    @Test
    void aNameBeatsTheChoiceAndTheChoiceTheSetting() {
        Calls set = new Calls(setting("c"), Optional.empty());
        add(set, "a");
        add(set, "b");
        add(set, "c");

        assertThat(ids(set.registry().choose(NOBODY_NAMED).present())).containsExactly("c");
        set.registry().use(List.of("b"));
        assertThat(ids(set.registry().choose(NOBODY_NAMED).present())).containsExactly("b");
        assertThat(chosen(set.registry(), "a")).containsExactly("a");
        assertThat(chosen(set.registry())).isEmpty();
    }

    @Test
    void aNameThatWasNeverThereIsAnErrorThatListsWhatIs() {
        add(calls, "spark");
        add(calls, "ollama");

        assertThatIllegalArgumentException().isThrownBy(() -> chosen(registry, "sprak", "spark"))
                .withMessage("no provider sprak; in service: spark, ollama");
    }

    @Test
    void aNamedProviderThatIsAwayForTheMomentIsLeftOut() {
        ServiceReference<ModelProvider> spark = add(calls, "spark");
        add(calls, "ollama");
        registry.removeProvider(spark);

        assertThat(chosen(registry, "spark", "ollama")).containsExactly("ollama");
    }

    @Test
    void aProviderInUseThatIsYetToComeIsLeftOut() {
        Calls set = new Calls(setting("spark", "ollama"), Optional.empty());
        add(set, "ollama");

        assertThat(ids(set.registry().choose(NOBODY_NAMED).present())).containsExactly("ollama");
        assertThat(set.registry().used()).containsExactly("spark", "ollama");
    }

    @Test
    void whoMayBeAskedUnnamedIsInUseRoutedToOrTheShadow() {
        Calls set = new Calls(CallSettings.from(new ConfiguredCalls("used").with("routes", new String[] {"field=(id=tuned)"}).with("shadow", "shadow")), Optional.empty());
        List.of("used", "tuned", "shadow", "idle").forEach(id -> add(set, id));

        assertThat(set.registry().asked()).containsExactlyInAnyOrder("used", "tuned", "shadow");
        set.registry().use(List.of());
        assertThat(set.registry().asked()).containsExactlyInAnyOrder("tuned", "shadow");
    }

    @Test
    void providersStandInTheOrderOfTheServiceRegistry() {
        calls.add(new FakeProvider(), "old", Map.of());
        calls.add(new FakeProvider(), "young", Map.of());
        calls.add(new FakeProvider(), "ranked", Map.of("service.ranking", 1));

        assertThat(registry.providers()).extracting(ProviderState::id).containsExactly("ranked", "old", "young");
    }

    @Test
    void ofTwoWithOneIdThePreferredOneIsAskedAndTheOtherStandsIn() {
        calls.add(new FakeProvider().answers("low"), "spark", Map.of());
        ServiceReference<ModelProvider> high = calls.add(new FakeProvider().answers("high"), "spark", Map.of("service.ranking", 1));

        assertThat(calls.call(only("spark")).text()).isEqualTo("high");
        registry.removeProvider(high);
        assertThat(calls.call(only("spark")).text()).isEqualTo("low");
    }

    @Test
    void aSuccessorThatCameFirstStaysWhenItsPredecessorLeaves() {
        ServiceReference<ModelProvider> old = add(calls, "spark");
        calls.add(new FakeProvider().answers("new"), "spark", Map.of());

        registry.removeProvider(old);

        assertThat(calls.call(only("spark")).text()).isEqualTo("new");
    }

    @Test
    void aProviderThatIsRegisteredAgainIsAskedAgain() {
        ServiceReference<ModelProvider> refused = calls.add(new FakeProvider().fails(Kind.AUTH), "spark", Map.of());
        calls.failure(only("spark"));
        registry.removeProvider(refused);

        calls.add(new FakeProvider().answers("好"), "spark", Map.of());

        assertThat(calls.call(only("spark")).text()).isEqualTo("好");
    }

    @Test
    void newSettingsLeaveProvidersAsTheyAre() {
        calls.add(new FakeProvider().fails(Kind.AUTH), "spark", Map.of());
        calls.failure(only("spark"));

        registry.modified(new ConfiguredCalls("spark, ollama"));

        assertThat(only("spark").rest()).isPresent();
        assertThat(registry.used()).containsExactly("spark", "ollama");
    }

    @Test
    void theDefaultSettingsAreThoseOfTheConfiguration() {
        assertThat(CallSettings.from(new ConfiguredCalls())).isEqualTo(Calls.SETTINGS);
    }

    @Test
    void aChoiceOutlivesARestart() {
        Calls first = new Calls(Calls.SETTINGS, Optional.of(data.resolve("new")));
        add(first, "a");
        add(first, "b");
        first.registry().use(List.of("b", "a"));

        assertThat(new Calls(Calls.SETTINGS, Optional.of(data.resolve("new"))).registry().used()).containsExactly("b", "a");
    }

    @Test
    void theChoiceOfNoneOutlivesARestart() {
        new Calls(Calls.SETTINGS, Optional.of(data)).registry().use(List.of());

        assertThat(new Calls(setting("spark"), Optional.of(data)).registry().used()).isEmpty();
    }

    @Test
    void aChoiceThatIsTakenBackLeavesItToTheConfigurationForGood() {
        Calls calls = new Calls(setting("spark"), Optional.of(data));
        calls.registry().use(List.of());

        calls.registry().useConfigured();

        assertThat(calls.registry().used()).containsExactly("spark");
        assertThat(new Calls(setting("spark"), Optional.of(data)).registry().used()).containsExactly("spark");
    }

    @Test
    void aChoiceIsOneLineOfIdsAndNothingElseIsLeft() throws IOException {
        Calls kept = new Calls(Calls.SETTINGS, Optional.of(data));
        add(kept, "a");
        add(kept, "模型");
        kept.registry().use(List.of("a", "模型"));

        assertThat(Files.readString(data.resolve("provider"))).isEqualTo("a,模型\n");
        assertThat(data.toFile().list()).containsExactly("provider");
    }

    @Test
    void aChoiceThatCannotBeReadIsNone() throws IOException {
        Files.createDirectory(data.resolve("provider"));

        assertThat(new Calls(setting("spark"), Optional.of(data)).registry().used()).containsExactly("spark");
    }

    @Test
    void aChoiceThatCannotBeKeptHoldsForThisRun() throws IOException {
        Path file = Files.createFile(data.resolve("file"));
        Calls unkept = new Calls(Calls.SETTINGS, Optional.of(file));
        add(unkept, "a");

        unkept.registry().use(List.of("a"));

        assertThat(unkept.registry().used()).containsExactly("a");
    }

    @Test
    void aChoiceOfWhatIsNotThereIsRefusedAndTheOldOneStays() {
        add(calls, "spark");
        registry.use(List.of("spark"));

        assertThatIllegalArgumentException().isThrownBy(() -> registry.use(List.of("spark", "x"))).withMessageContaining("x; in service: spark");
        assertThat(registry.used()).containsExactly("spark");
    }

    @Test
    void whereNoneIsInServiceTheErrorSaysSo() {
        assertThatIllegalArgumentException().isThrownBy(() -> registry.check("x", Duration.ofSeconds(1)))
                .withMessage("no provider x; none is in service");
    }

    @Test
    void aStateTellsWhoGivesTheProviderAndWhatIsWrongWithIt() {
        calls.add(new FakeProvider().hasProblem("no key"), "spark", Map.of("model", "max", "rate", "1.5"));

        ProviderState state = registry.providers().get(0);

        assertThat(state.bundle()).isEqualTo("org.example.field 1.2.3");
        assertThat(state.model()).isEqualTo("max");
        assertThat(state.rate()).isEqualTo(1.5);
        assertThat(state.problem()).contains("no key");
        assertThat(state.inFlight()).isZero();
    }

    @Test
    void whatAServiceSaysOfItselfLaterHoldsFromThenOn() {
        FakeReference<ModelProvider> reference = new FakeReference<>(Map.of("yaosu.provider.id", "spark", "yaosu.provider.remote", false));
        FakeProvider provider = new FakeProvider();
        calls.add(provider, reference);
        Handle before = only("spark");

        registry.updatedProvider(provider, reference.set("yaosu.provider.remote", true));

        assertThat(before.left()).isTrue();
        assertThat(registry.providers()).singleElement().satisfies(state -> assertThat(state.remote()).isTrue());
        assertThat(registry.choose(Optional.of(List.of("spark"))).remote()).isTrue();
    }

    @Test
    void aChangeThatChangesNothingLeavesTheProviderAlone() {
        FakeReference<ModelProvider> reference = new FakeReference<>(Map.of("yaosu.provider.id", "spark"));
        FakeProvider provider = new FakeProvider();
        calls.add(provider, reference);
        Handle before = only("spark");

        registry.updatedProvider(provider, reference);

        assertThat(only("spark")).isSameAs(before);
    }

    @Test
    void aNamesakeThatComesAndGoesLeavesNothingOfWhatItSaid() {
        calls.add(new FakeProvider(), "spark", Map.of("remote", true, "concurrency", 7, "model", "max"));

        registry.removeProvider(calls.add(new FakeProvider(), "spark", Map.of("remote", false, "concurrency", 1, "model", "mini")));

        Choice choice = registry.choose(Optional.of(List.of("spark")));
        assertThat(choice.remote()).isTrue();
        assertThat(choice.concurrency()).isEqualTo(7);
    }

    @Test
    void aNamesakeThatStandsBehindSpeaksForNobody() {
        calls.add(new FakeProvider(), "spark", Map.of("remote", true));

        calls.add(new FakeProvider(), "spark", Map.of("remote", false));

        assertThat(registry.choose(Optional.of(List.of("spark"))).remote()).isTrue();
    }

    @Test
    void whoIsAwayIsAsItWasWhenItWasLastAsked() {
        ServiceReference<ModelProvider> remote = calls.add(new FakeProvider(), "spark", Map.of("remote", true));
        registry.removeProvider(calls.add(new FakeProvider(), "spark", Map.of("remote", false)));

        registry.removeProvider(remote);

        assertThat(registry.choose(Optional.of(List.of("spark"))).remote()).isTrue();
    }

    @Test
    void aWeightOfAnUnknownIdIsToldOnce() {
        Calls weighted = new Calls(CallSettings.from(new ConfiguredCalls("spark").with("weights", new String[] {"sprak=3", "spark=1"})), Optional.empty());
        add(weighted, "spark");

        List<String> told = Logged.during(UnknownWeights.class, () -> {
            weighted.registry().choose(NOBODY_NAMED);
            weighted.registry().choose(NOBODY_NAMED);
        });

        assertThat(told).singleElement().asString().contains("setting weights", "sprak");
    }

    @Test
    void aWeightOfAProviderThatIsAwayForTheMomentIsNoMistake() {
        Calls weighted = new Calls(CallSettings.from(new ConfiguredCalls("spark").with("weights", new String[] {"spark=1"})), Optional.empty());
        weighted.registry().removeProvider(add(weighted, "spark"));

        assertThat(Logged.during(UnknownWeights.class, () -> weighted.registry().choose(NOBODY_NAMED))).isEmpty();
    }

    @Test
    void whereNobodyIsAskedNoWeightIsMissed() {
        Calls weighted = new Calls(CallSettings.from(new ConfiguredCalls().with("weights", new String[] {"spark=1"})), Optional.empty());

        assertThat(Logged.during(UnknownWeights.class, () -> weighted.registry().choose(NOBODY_NAMED))).isEmpty();
    }

    private Handle only(String id) {
        return registry.choose(Optional.of(List.of(id))).present().get(0);
    }

    private static ServiceReference<ModelProvider> add(Calls calls, String id) {
        return calls.add(new FakeProvider(), id, Map.of());
    }

    private static CallSettings setting(String... provider) {
        return CallSettings.from(new ConfiguredCalls(provider));
    }

    private static List<String> chosen(ProviderRegistry registry, String... ids) {
        return ids(registry.choose(Optional.of(List.of(ids))).present());
    }

    private static List<String> ids(List<Handle> handles) {
        return handles.stream().map(Handle::id).toList();
    }
}
