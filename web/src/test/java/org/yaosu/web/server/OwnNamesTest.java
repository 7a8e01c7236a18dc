package org.yaosu.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnNamesTest {

    private static final Address LOCAL = new Address("127.0.0.1", 8080, false);
    private static final Address OPEN = new Address("0.0.0.0", 8080, false);

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "localhost.", "127.0.0.1:8080", "127.1.2.3", "[::1]:8080"})
    void theLoopbackIsCalledByItsNames(String host) {
        assertThat(OwnNames.of(LOCAL).include(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:80:8080", "10.0.0.1", "[::2]"})
    void anotherNameIsNotItsOwn(String host) {
        assertThat(OwnNames.of(LOCAL).include(host)).isFalse();
    }

    @Test
    void aNameThatIsConfiguredIsItsOwn() {
        assertThat(OwnNames.of(LOCAL, " Dialogue.example ").include("dialogue.example:443")).isTrue();
    }

    @Test
    void theAddressThatItListensOnIsItsOwn() {
        assertThat(OwnNames.of(new Address("::1", 8080, false), "a").include("[::1]:8080")).isTrue();
        assertThat(OwnNames.of(new Address("10.0.0.1", 8080, false), "a").include("10.0.0.1:8080")).isTrue();
    }

    @Test
    void whereOthersAreLetInEveryNameIsTaken() {
        assertThat(OwnNames.of(OPEN).include("whatever.example:8080")).isTrue();
    }

    @Test
    void whereOthersAreLetInByNamesThatAreConfiguredThoseAlone() {
        assertThat(OwnNames.of(OPEN, "dialogue.example").include("dialogue.example:8080")).isTrue();
        assertThat(OwnNames.of(OPEN, "dialogue.example").include("whatever.example:8080")).isFalse();
    }
}
