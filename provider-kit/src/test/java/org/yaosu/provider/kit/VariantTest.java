package org.yaosu.provider.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VariantTest {

    @Test
    void theSameSettingsAreTheSameVariant() {
        assertThat(Variant.of("model", 0.5, 4)).isEqualTo(Variant.of("model", 0.5, 4)).matches("[0-9a-f]{32}");
    }

    @Test
    void settingsDoNotRunIntoEachOther() {
        assertThat(Variant.of("model1", 2)).isNotEqualTo(Variant.of("model", 12));
    }
}
