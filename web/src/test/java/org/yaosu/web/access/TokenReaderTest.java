package org.yaosu.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Hashtable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenReaderTest {

    private static final String TEXT = "0123456789abcdefghijklmnopqrstuv";
    private static final String SHA256 = Digest.of(TEXT).hex();

    @Test
    void aDigestIsAToken() {
        Token token = read(Map.of("sha256", SHA256, "scope", "extract", "rate", "7", "expires", "2027-12-31"));

        assertThat(token.name()).isEqualTo("crm");
        assertThat(token.scope()).isEqualTo(Scope.EXTRACT);
        assertThat(token.rate()).isEqualTo(7);
        assertThat(token.expires()).contains(LocalDate.of(2027, 12, 31));
        assertThat(token.digest().is(Digest.of(TEXT))).isTrue();
    }

    @Test
    void aTokenFromASecretIsTheSame() {
        assertThat(read(Map.of("token", TEXT + "\n", "scope", "READ")).digest().hex()).isEqualTo(SHA256);
    }

    @ParameterizedTest
    @CsvSource({"scope, root", "scope, ''", "rate, 0", "rate, many", "rate, 99999999999", "expires, tomorrow", "sha256, abc", "name, ../x", "name, a b"})
    void aSettingThatIsWrongIsNamed(String setting, String value) {
        Map<String, Object> settings = new java.util.HashMap<>(Map.of("sha256", SHA256, "scope", "read"));
        settings.put(setting, value);

        assertThatThrownBy(() -> read(settings)).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(setting + ":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$[secret:crm]", "prefix-of-a-token-$[secret:crm]-that-is-long", "short-but-my-own"})
    void aTokenThatIsNoneIsNeitherTakenNorRepeated(String token) {
        assertThatThrownBy(() -> read(Map.of("token", token, "scope", "read"))).hasMessageStartingWith("token:")
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain(token));
    }

    @Test
    void aTokenAndADigestAreOneTooMany() {
        assertThatThrownBy(() -> read(Map.of("token", TEXT, "sha256", SHA256, "scope", "read"))).hasMessageContaining("not both");
        assertThatThrownBy(() -> read(Map.of("scope", "read"))).hasMessageContaining("./yaosu token");
    }

    @Test
    void itIsTakenOnItsLastDayAndNotAfter() {
        Token token = read(Map.of("sha256", SHA256, "scope", "read", "expires", "2027-12-31"));

        assertThat(token.isOver(LocalDate.of(2027, 12, 31))).isFalse();
        assertThat(token.isOver(LocalDate.of(2028, 1, 1))).isTrue();
    }

    private static Token read(Map<String, Object> settings) {
        return TokenReader.read("org.yaosu.web.token~crm", new Hashtable<>(settings));
    }
}
