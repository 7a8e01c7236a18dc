package org.yaosu.provider.finetuned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.simulator.Simulator;
import org.yaosu.simulator.SimulatorSettings;
import org.yaosu.spark.protocol.SparkModelProvider;

@Timeout(20)
class TunedModelTest {

    private static final String MAAS = "wss://maas-api.cn-huabei-1.xf-yun.com/v1.1/chat";

    @Test
    void theFormOf2024IsTheDefault() {
        TunedModel model = Settings.of();

        assertThat(model.settings().endpoint().uri()).hasToString("wss://spark-api-n.xf-yun.com/v3.1/chat");
        assertThat(model.settings().domain()).isEqualTo("patchv3");
        assertThat(model.settings().generation().maxTokens()).isEqualTo(4096);
        assertThat(model.traits().windowCharacters()).isEqualTo(8000);
    }

    @Test
    void theOtherPathOf2024HasTheOtherDomain() {
        assertThat(Settings.of("url", "wss://spark-api-n.xf-yun.com/v1.1/chat").settings().domain()).isEqualTo("patch");
    }

    @Test
    void otherWeightsMakeAnotherVariant() {
        assertThat(Settings.of("resourceId", "other").traits().variant()).isNotEqualTo(Settings.of("resourceId", "one").traits().variant());
    }

    @Test
    void theLongestAnswerAndTheAccountAreTold() {
        TunedModel model = Settings.of("account", "team", "maxTokens", 700);

        assertThat(model.traits().completionTokens()).isEqualTo(700);
        assertThat(model.traits().account()).isEqualTo("team");
    }

    @Test
    void theMaasFormCountsTokens() {
        TunedModel model = Settings.of("url", MAAS, "domain", "xservice1");

        assertThat(model.settings().generation().maxTokens()).isEqualTo(2048);
        assertThat(model.settings().generation().mostTokens()).isEqualTo(32_768);
        assertThat(model.traits().window()).isEqualTo(8192);
        assertThat(model.traits().windowCharacters()).isZero();
    }

    @Test
    void theMaasFormNeedsADomain() {
        assertThatIllegalArgumentException().isThrownBy(() -> Settings.of("url", MAAS)).withMessageContaining("domain");
    }

    @Test
    void aMissingResourceIsAProblem() {
        assertThat(Settings.of().settings().problem()).hasValueSatisfying(problem ->
                assertThat(problem).contains("resourceId", "YAOSU_FINETUNED_RESOURCE_ID"));
    }

    @Test
    void theResourceIsInEveryRequest() throws IOException {
        try (Simulator simulator = Simulator.start(SimulatorSettings.DEFAULT)) {
            TunedModel model = Settings.of("url", simulator.finetuned().toString(), "resourceId", "demo-resource");
            try (SparkModelProvider provider = new SparkModelProvider(model.settings(), model.traits(), Clock.systemUTC())) {
                for (String text : List.of("one", "two", "three")) {
                    assertThat(provider.complete(new ModelRequest(List.of(new Message(Message.Author.USER, text)), OptionalDouble.empty(),
                            OptionalInt.empty(), false, Duration.ofSeconds(10))).toCompletableFuture().join().text()).isEqualTo(text);
                }
            }

            assertThat(simulator.asked()).hasSize(3).allSatisfy(asked -> assertThat(asked.patchIds()).containsExactly("demo-resource"));
        }
    }
}
