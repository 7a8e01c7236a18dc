package org.yaosu.provider.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparkModelTest {

    @Test
    void sparkMaxIsTheDefault() {
        SparkModel model = Settings.of();

        assertThat(model.settings().endpoint().uri()).hasToString("wss://spark-api.xf-yun.com/v3.5/chat");
        assertThat(model.settings().domain()).isEqualTo("generalv3.5");
        assertThat(model.settings().limits().total()).isEqualTo(Duration.ofMinutes(2));
        assertThat(model.traits().model()).isEqualTo("Spark Max");
        assertThat(model.traits().concurrency()).isEqualTo(2);
        assertThat(model.traits().remote()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
            "/v1.1/chat, lite, 8192, 4096", "/v3.1/chat, generalv3, 8192, 8192", "/chat/pro-128k, pro-128k, 131072, 4096",
            "/v3.5/chat, generalv3.5, 8192, 8192", "/chat/max-32k, max-32k, 32768, 8192", "/v4.0/chat, 4.0Ultra, 8192, 8192",
            "/v1/x1, spark-x, 65536, 65536"
    })
    void theUrlTellsTheRest(String path, String domain, int window, int answer) {
        SparkModel model = Settings.of("url", "wss://spark-api.xf-yun.com" + path);

        assertThat(model.settings().domain()).isEqualTo(domain);
        assertThat(model.traits().window()).isEqualTo(window);
        assertThat(model.settings().generation().maxTokens()).isEqualTo(answer);
    }

    @Test
    void whatIsSetGoesBeforeWhatTheUrlTells() {
        SparkModel model = Settings.of("domain", "mine", "window", 100, "maxTokens", 50);

        assertThat(model.settings().domain()).isEqualTo("mine");
        assertThat(model.traits().window()).isEqualTo(100);
        assertThat(model.settings().generation().maxTokens()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({
            "temperature, 3", "temperature, 0", "topK, 7", "maxTokens, 9000", "maxTokens, -1", "timeLimit, 0", "connectLimit, -5",
            "uid, 123456789012345678901234567890123", "url, ws://spark-api.xf-yun.com/v3.5/chat", "url, https://spark-api.xf-yun.com/v3.5/chat",
            "url, wss://spark-api.xf-yun.com/v3.5/chat?a=b", "concurrency, 0", "rate, -1", "window, -1", "promptPrice, -1"
    })
    void aWrongSettingIsNamed(String setting, String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Settings.of(setting, value)).withMessageContaining(setting);
    }

    @Test
    void anUnknownUrlNeedsADomain() {
        assertThatIllegalArgumentException().isThrownBy(() -> Settings.of("url", "wss://example.org/x")).withMessageContaining("domain");
    }

    @ParameterizedTest
    @CsvSource({"url, wss://spark-api.xf-yun.com/v4.0/chat", "domain, mine", "temperature, 0.1", "topK, 1", "maxTokens, 50"})
    void whatAnswersDependOnMakesAnotherVariant(String setting, String value) {
        assertThat(Settings.of(setting, value).traits().variant()).isNotEqualTo(Settings.of().traits().variant());
    }

    @ParameterizedTest
    @CsvSource({"apiKey, other", "apiSecret, other", "appId, other", "account, team", "concurrency, 9", "promptPrice, 1", "id, other"})
    void whoAsksAndHowMuchMakesNone(String setting, String value) {
        assertThat(Settings.of(setting, value).traits().variant()).isEqualTo(Settings.of().traits().variant());
    }

    @Test
    void theLongestAnswerAndTheAccountAreTold() {
        SparkModel model = Settings.of("account", "team");

        assertThat(model.traits().completionTokens()).isEqualTo(8192);
        assertThat(model.traits().account()).isEqualTo("team");
    }

    @Test
    void missingKeysAreAProblemNotAnError() {
        assertThat(Settings.of("apiSecret", "").settings().problem()).hasValueSatisfying(problem ->
                assertThat(problem).contains("apiSecret", "YAOSU_SPARK_API_SECRET").doesNotContain("apiKey"));
    }
}
