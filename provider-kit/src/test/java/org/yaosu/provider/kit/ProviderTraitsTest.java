package org.yaosu.provider.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderTraitsTest {

    @Test
    void thePropertiesAreNamedAsTheComponentRuntimeWouldNameThem() {
        ProviderTraits traits = new ProviderTraits("a", "m", 8192, 8000, 4, 1.5, 0.1, 0.2, true, false, true, "t", 2048, "team", "v");

        assertThat(traits.properties()).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                Map.entry("yaosu.provider.id", "a"), Map.entry("yaosu.provider.model", "m"), Map.entry("yaosu.provider.window", 8192),
                Map.entry("yaosu.provider.window.characters", 8000), Map.entry("yaosu.provider.concurrency", 4),
                Map.entry("yaosu.provider.rate", 1.5), Map.entry("yaosu.provider.prompt.price", 0.1),
                Map.entry("yaosu.provider.completion.price", 0.2), Map.entry("yaosu.provider.remote", true),
                Map.entry("yaosu.provider.json", false), Map.entry("yaosu.provider.tuned", true), Map.entry("yaosu.provider.template", "t"),
                Map.entry("yaosu.provider.completion.tokens", 2048), Map.entry("yaosu.provider.account", "team"), Map.entry("yaosu.provider.variant", "v")));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void aNumberOutOfItsRangeIsRefusedByItsSetting(double rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProviderTraits("a", "m", 8192, 0, 4, rate, 0, 0, true, false, false, "", 0, "", ""))
                .withMessage("rate must be at least 0");
    }

    @Test
    void aProviderThatTakesNoCallIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProviderTraits("a", "m", 8192, 0, 0, 0, 0, 0, true, false, false, "", 0, "", ""))
                .withMessage("concurrency must be at least 1");
    }
}
