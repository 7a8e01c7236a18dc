package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.model.ModelProvider;

class RoutingTest {

    private static final int CHATS = 20_000;

    // weights

    @Test
    void chatsDrawTheirFirstProviderInProportion() {
        Weights weights = Weights.of("a=3,b=1");

        Map<String, Long> first = IntStream.range(0, CHATS).mapToObj(i -> weights.order(List.of("a", "b"), "chat-" + i).get(0))
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));

        assertThat(first.get("a")).isBetween(CHATS * 73L / 100, CHATS * 77L / 100);
    }

    @Test
    void aChatAlwaysDrawsTheSame() {
        List<String> drawn = Weights.of("a=1", "b=1").order(List.of("a", "b"), "c1");

        assertThat(Weights.of("b=1", "a=1").order(List.of("a", "b"), "c1")).isEqualTo(drawn);
    }

    @Test
    void theOthersFollowInTheirOrder() {
        assertThat(Weights.of("c=1").order(List.of("a", "b", "c", "d"), "x")).containsExactly("c", "a", "b", "d");
    }

    @Test
    void withoutAWeightOfTheirsTheOrderStays() {
        assertThat(Weights.of("z=5").order(List.of("a", "b"), "x")).containsExactly("a", "b");
        assertThat(Weights.of().order(List.of("a", "b"), "x")).containsExactly("a", "b");
    }

    @Test
    void aWeightOfNothingIsAFallbackOnly() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> Weights.of("a=0", "b=1").order(List.of("a", "b"), "c" + i).get(0))).containsOnly("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a=", "=1", "a=-1", "a=1.5", "a=99999999"})
    void aWeightThatIsNoneNamesTheSetting(String entry) {
        assertThatIllegalArgumentException().isThrownBy(() -> Weights.of(entry)).withMessageContainingAll("setting weights", entry);
    }

    @Test
    void aChoiceDrawsByTheWeightsOfTheTimeWhenItWasMade() {
        ConfiguredCalls settings = new ConfiguredCalls("a", "b");
        Calls calls = new Calls(CallSettings.from(settings.with("weights", new String[] {"b=1"})), Optional.empty());
        calls.add(new FakeProvider(), "a", Map.of());
        calls.add(new FakeProvider(), "b", Map.of());
        Choice choice = calls.registry().choose(Optional.empty());

        calls.registry().modified(settings.with("weights", new String[] {"a=1"}));

        assertThat(choice.drawn("c1").ids()).containsExactly("b", "a");
    }

    // routes

    @Test
    void aRouteIsAKeyAndAFilterAndSeveralStandOnOneLine() {
        List<Route> routes = Route.of("基本信息-地区=(id=a,b), 话题=(|(model=x)(id=c))");

        assertThat(routes).extracting(Route::field).containsExactly("基本信息-地区", "话题");
        assertThat(routes).extracting(route -> route.target().toString()).containsExactly("(id=a,b)", "(|(model=x)(id=c))");
    }

    @ParameterizedTest
    @ValueSource(strings = {"话题", "话题=finetuned", "=(id=a)", "话题=(id=a", "话题=((id=a))", "话题=(id=a),话题=(id=b)"})
    void aRouteThatIsNoneNamesTheSetting(String entry) {
        assertThatIllegalArgumentException().isThrownBy(() -> Route.of(entry)).withMessageContainingAll("setting routes", "话题".substring(0, entry.startsWith("话题") ? 2 : 0));
    }

    @Test
    void fieldsOfOneFilterHaveOneChoice() {
        Calls calls = routed("a=(id=tuned)", "b=(id=tuned)", "c=(model=max)");
        calls.add(new FakeProvider(), "tuned", Map.of());
        calls.add(new FakeProvider(), "other", Map.of("model", "max"));

        Map<String, Choice> routes = calls.registry().routes();

        assertThat(routes.get("a")).isSameAs(routes.get("b")).extracting(Choice::ids).isEqualTo(List.of("tuned"));
        assertThat(routes.get("c").ids()).containsExactly("other");
    }

    @Test
    void aProviderThatIsAwayForTheMomentFitsStill() {
        Calls calls = routed("a=(yaosu.provider.id=tuned)");
        ServiceReference<ModelProvider> tuned = calls.add(new FakeProvider(), "tuned", Map.of());
        calls.registry().removeProvider(tuned);

        assertThat(calls.registry().routes().get("a").ids()).containsExactly("tuned");
    }

    @Test
    void aProviderThatStaysAwayFitsNoMore() {
        Calls calls = routed("a=(id=tuned)");
        calls.registry().removeProvider(calls.add(new FakeProvider(), "tuned", Map.of()));

        calls.timing.advance(Calls.SETTINGS.patience());

        assertThat(calls.registry().routes().get("a").ids()).isEmpty();
    }

    @Test
    void aNamesakeThatIsNotAskedDoesNotFit() {
        Calls calls = routed("a=(model=max)");
        calls.add(new FakeProvider(), "tuned", Map.of("model", "mini"));
        calls.add(new FakeProvider(), "tuned", Map.of("model", "max"));

        assertThat(calls.registry().routes().get("a").ids()).isEmpty();
    }

    @Test
    void aRouteToNobodyHasNoIds() {
        assertThat(routed("a=(id=nobody)").registry().routes().get("a").ids()).isEmpty();
    }

    // shadow

    @Test
    void ofShadowsThereIsOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> Routing.from(new ConfiguredCalls().with("shadow", "a,b")))
                .withMessageContaining("setting shadow");
        assertThat(Routing.from(new ConfiguredCalls().with("shadow", " a ")).shadow()).contains("a");
    }

    private static Calls routed(String... routes) {
        return new Calls(CallSettings.from(new ConfiguredCalls().with("routes", routes)), Optional.empty());
    }
}
