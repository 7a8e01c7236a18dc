package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.yaosu.api.model.ProviderProperties;
import org.yaosu.lease.testing.FakeReference;

class TraitsTest {

    @Test
    void whatAProviderDoesNotSayIsAsTheApiSays() throws NoSuchMethodException {
        Traits traits = Traits.of(new FakeReference<>(Map.of()));

        assertThat(List.<Object>of(traits.model(), traits.window(), traits.windowCharacters(), traits.concurrency(), traits.rate(),
                traits.template(), traits.promptPrice(), traits.completionPrice(), traits.remote(), traits.json(),
                traits.completionTokens(), traits.variant()))
                .containsExactly(standard("model"), standard("window"), standard("window_characters"), standard("concurrency"),
                        standard("rate"), standard("template"), standard("prompt_price"), standard("completion_price"),
                        standard("remote"), standard("json"), standard("completion_tokens"), standard("variant"));
    }

    @Test
    void numbersAndFlagsMayBeText() {
        Traits traits = traits("window", " 32768 ", "remote", "FALSE", "json", true, "prompt.price", 0.03f);

        assertThat(traits.window()).isEqualTo(32768);
        assertThat(traits.remote()).isFalse();
        assertThat(traits.json()).isTrue();
        assertThat(traits.promptPrice()).isCloseTo(0.03, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void onePriceIsEnoughToHaveOne() {
        assertThat(traits("completion.price", 0.01).priced()).isTrue();
        assertThat(traits().priced()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "", "-1", "0", "NaN", "Infinity"})
    void aConcurrencyThatMakesNoSenseIsTheDefault(String concurrency) {
        assertThat(traits("concurrency", concurrency).concurrency()).isEqualTo(2);
    }

    @Test
    void aDoubtfulLocalityIsRemote() {
        assertThat(traits("remote", "no").remote()).isTrue();
    }

    @Test
    void theIdStandsForTheAccount() {
        assertThat(traits("id", "max").account()).isEqualTo("max");
        assertThat(traits("id", "max", "account", "spark").account()).isEqualTo("spark");
    }

    @Test
    void thePidStandsForTheIdAndTheComponentForThePid() {
        Map<String, Object> properties = new HashMap<>(Map.of("yaosu.provider.id", " ", "component.name", "org.example.Provider"));
        assertThat(Traits.of(new FakeReference<>(properties)).id()).isEqualTo("org.example.Provider");
        properties.put("service.pid", List.of("org.example~max"));
        assertThat(Traits.of(new FakeReference<>(properties)).id()).isEqualTo("org.example~max");
        properties.put("yaosu.provider.id", "max");
        assertThat(Traits.of(new FakeReference<>(properties)).id()).isEqualTo("max");
    }

    @Test
    void aFilterMatchesListsAndArraysToo() throws InvalidSyntaxException {
        Map<String, Object> properties = traits("tags", new String[] {"fast", "cheap"}, "regions", List.of("east"), "sizes", new int[] {7, 13}).properties();

        assertThat(FrameworkUtil.createFilter("(&(tags=cheap)(regions=east)(sizes>=13))").matches(properties)).isTrue();
    }

    @Test
    void nothingOfAProvidersOwnClassesIsKept() {
        Map<String, Object> properties = traits("own", this, "several", List.of(this, "kept"), "array", new Object[] {this}).properties();

        assertThat(properties).doesNotContainKeys("own", "array").containsEntry("several", List.of("kept"));
    }

    private static Traits traits(Object... namesAndValues) {
        Map<String, Object> properties = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put("yaosu.provider." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return Traits.of(new FakeReference<>(properties));
    }

    private static Object standard(String property) throws NoSuchMethodException {
        return ProviderProperties.class.getMethod(property).getDefaultValue();
    }
}
