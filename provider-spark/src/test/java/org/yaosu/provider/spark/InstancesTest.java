package org.yaosu.provider.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.simulator.Asked;
import org.yaosu.simulator.Simulator;
import org.yaosu.simulator.SimulatorSettings;
import org.yaosu.spark.protocol.SparkModelProvider;

@Timeout(20)
class InstancesTest {

    @Test
    void twoAtATimeAskTheirOwnModels() throws IOException {
        try (Simulator simulator = Simulator.start(SimulatorSettings.DEFAULT);
                SparkModelProvider max = provider(simulator, "/v3.5/chat");
                SparkModelProvider lite = provider(simulator, "/v1.1/chat")) {
            CompletableFuture<ModelReply> one = ask(max, "one");
            CompletableFuture<ModelReply> two = ask(lite, "two");

            assertThat(one.join().text()).isEqualTo("one");
            assertThat(two.join().text()).isEqualTo("two");
            assertThat(simulator.asked()).extracting(Asked::model).containsExactlyInAnyOrder("generalv3.5", "lite");
        }
    }

    private static SparkModelProvider provider(Simulator simulator, String path) {
        SparkModel model = Settings.of("url", "ws://127.0.0.1:" + simulator.port() + path);
        return new SparkModelProvider(model.settings(), model.traits(), Clock.systemUTC());
    }

    private static CompletableFuture<ModelReply> ask(SparkModelProvider provider, String text) {
        return provider.complete(new ModelRequest(List.of(new Message(Message.Author.USER, text)), OptionalDouble.empty(), OptionalInt.empty(),
                false, Duration.ofSeconds(10))).toCompletableFuture();
    }
}
