package org.yaosu.provider.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void aSecretPrintsAsAsterisks() {
        assertThat(String.format("%s", Secret.of("k-123"))).isEqualTo("***");
    }

    @Test
    void aSecretRevealsWhatItHoldsWithoutTheBlanksOfCopying() {
        assertThat(Secret.of(" k-123\n").reveal()).isEqualTo("k-123");
    }

    @Test
    void secretsAreEqualByValue() {
        assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).hasSameHashCodeAs(Secret.of("a")).isNotEqualTo(Secret.of("b"));
    }

    @Test
    void noSecretIsEmptyAndHidesNothing() {
        assertThat(Secret.of(null).isEmpty()).isTrue();
        assertThat(Secret.of(null).hideIn("abc")).isEqualTo("abc");
    }

    @Test
    void aSecretIsHiddenWhereverATextRepeatsIt() {
        assertThat(Secret.of("k-123").hideIn("key k-123 is wrong: k-123")).isEqualTo("key *** is wrong: ***");
    }
}
