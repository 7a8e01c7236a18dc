package org.yaosu.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;

class OpenAiSettingsTest {

    @ParameterizedTest
    @CsvSource({"https://h/v1, https://h/v1/chat/completions", "https://h/v1/, https://h/v1/chat/completions",
            "https://h/v1/chat/completions, https://h/v1/chat/completions", "https://h/v1/chat/completions/, https://h/v1/chat/completions",
            "https://h, https://h/v1/chat/completions", "https://h/, https://h/v1/chat/completions",
            "https://h/compatible-mode/v1, https://h/compatible-mode/v1/chat/completions",
            "https://h/x?api-version=1, https://h/x/chat/completions?api-version=1"})
    void aBaseIsCompletedAndAFullAddressIsKept(String url, String full) {
        assertThat(TestService.settings(Map.of("url", url)).uri()).hasToString(full);
    }

    @ParameterizedTest
    @CsvSource({"url, https://other/v1", "model, other", "temperature, 0.1", "maxTokens, 50", "json, true", "headers, lora_id: 7"})
    void whatAnswersDependOnMakesAnotherVariant(String setting, String value) {
        assertThat(TestService.settings(Map.of(setting, value)).traits().variant()).isNotEqualTo(TestService.settings(Map.of()).traits().variant());
    }

    @ParameterizedTest
    @CsvSource({"apiKey, k", "headers, Proxy-Authorization: k", "headers, x-goog-api-key: k", "account, team", "concurrency, 9"})
    void keysAndWhoAsksMakeNone(String setting, String value) {
        assertThat(TestService.settings(Map.of(setting, value)).traits().variant()).isEqualTo(TestService.settings(Map.of()).traits().variant());
    }

    @Test
    void theLongestAnswerAndTheAccountAreTold() {
        OpenAiSettings settings = TestService.settings(Map.of("maxTokens", 700, "account", "team"));

        assertThat(settings.traits().completionTokens()).isEqualTo(700);
        assertThat(settings.traits().account()).isEqualTo("team");
    }

    @Test
    void whatIsMissingIsNamedWithItsEnvironmentVariable() {
        assertThat(TestService.settings(Map.of()).problem()).hasValue("not set: url (environment variable YAOSU_OPENAI_URL), apiKey "
                + "(YAOSU_OPENAI_API_KEY), model (YAOSU_OPENAI_MODEL); set them in its configuration or in the environment");
    }

    @Test
    void aServiceOnThisMachineNeedsNoKey() {
        assertThat(TestService.settings(Map.of("url", "http://localhost:11434/v1", "model", "m")).problem()).isEmpty();
    }

    @Test
    void aServiceElsewhereNeedsAKey() {
        assertThat(TestService.settings(Map.of("url", "https://h/v1", "model", "m")).problem().orElseThrow()).contains("apiKey").doesNotContain("url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-key", "x-api-key", "Authorization", "X-Auth-Token", "Cookie", "x-goog-api-key"})
    void aKeyMayBeAHeader(String name) {
        assertThat(TestService.settings(Map.of("url", "https://h/v1", "model", "m", "headers", name + ": k")).problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lora_id", "Proxy-Authorization"})
    void anotherHeaderIsNoKey(String name) {
        assertThat(TestService.settings(Map.of("url", "https://h/v1", "model", "m", "headers", name + ": k")).problem().orElseThrow()).contains("apiKey");
    }

    @Test
    void aProviderThatLacksASettingSaysSoAtEveryCall() {
        try (OpenAiProvider provider = new OpenAiProvider(TestService.settings(Map.of()))) {
            ModelException failure = (ModelException) catchThrowable(
                    () -> provider.complete(TestService.question()).toCompletableFuture().get(10, TimeUnit.SECONDS)).getCause();

            assertThat(failure.kind()).isEqualTo(Kind.AUTH);
            assertThat(failure).hasMessage(provider.problem().orElseThrow());
        }
    }

    @Test
    void plainHttpLeavesThisMachineOnlyWhereTheSettingsSaySo() {
        assertThat(TestService.settings(Map.of("url", "http://gpu.lan/v1", "plainHttp", true)).endpoint()).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> TestService.settings(Map.of("url", "http://gpu.lan/v1")))
                .withMessageStartingWith("url is not encrypted");
    }

    @ParameterizedTest
    @CsvSource({"headers, lora_id", "headers, Host: k-1", "headers, a b: k-1", "maxTokens, -1", "timeLimit, 0", "connectLimit, -5", "temperature, NaN",
            "concurrency, 0", "apiKey, k 1"})
    void aSettingThatCannotBeUsedIsNamedWithoutItsValue(String setting, String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> TestService.settings(Map.of("url", "https://h/v1", setting, value)))
                .withMessageStartingWith(setting).withMessageNotContaining("k-1").withNoCause();
    }

    @Test
    void settingsNeverPrintAKey() {
        assertThat(TestService.settings(Map.of("url", "https://h/v1", "apiKey", "k-1", "headers", "api-key: k-2")).toString())
                .doesNotContain("k-1").doesNotContain("k-2");
    }
}
