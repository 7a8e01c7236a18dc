package org.yaosu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;

class SparkAnswerTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Simulator simulator;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorSettings.DEFAULT);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    static String request(String domain, String header, String text) {
        return """
                {"header":{"app_id":"demo","uid":"u-1"%s},"parameter":{"chat":{"domain":"%s","temperature":0.5,"top_k":4,"max_tokens":1024}},\
                "payload":{"message":{"text":[{"role":"system","content":"be brief"},{"role":"user","content":"%s"}]}}}"""
                .formatted(header, domain, text);
    }

    static List<JsonNode> read(List<String> frames) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String frame : frames) {
            nodes.add(MAPPER.readTree(frame));
        }
        return nodes;
    }

    static String text(List<JsonNode> frames) {
        StringBuilder text = new StringBuilder();
        frames.forEach(frame -> text.append(frame.at("/payload/choices/text/0/content").asText()));
        return text.toString();
    }

    private List<JsonNode> ask(String path, String request) throws Exception {
        Client client = Client.ask(simulator.spark().resolve(path), request);
        return read(client.answered.get());
    }

    @ParameterizedTest
    @CsvSource({"/v1.1/chat,lite", "/v3.1/chat,generalv3", "/chat/pro-128k,pro-128k", "/v3.5/chat,generalv3.5",
            "/chat/max-32k,max-32k", "/v4.0/chat,4.0Ultra", "/v1/x1,spark-x"})
    void everyModelAnswersAtItsPath(String path, String domain) throws Exception {
        assertThat(text(ask(path, request(domain, "", "你好，世界，这是一个测试")))).isEqualTo("你好，世界，这是一个测试");
    }

    @ParameterizedTest
    @CsvSource({"/v3.1/chat,patchv3", "/v1.1/chat,patch", "/v1.1/chat,xservice42"})
    void bothFormsOfFineTunedModelsAnswer(String path, String domain) throws Exception {
        String request = request(domain, ",\"patch_id\":[\"demo-resource\"]", "hello");

        assertThat(text(ask(path, request))).isEqualTo("hello");
        assertThat(simulator.asked().get(0).patchIds()).containsExactly("demo-resource");
    }

    @Test
    void statusRunsFromZeroToTwoAndSeqCounts() throws Exception {
        List<JsonNode> frames = ask("/v1.1/chat", request("lite", "", "a text of some length, for several frames"));

        assertThat(frames).hasSizeGreaterThan(3);
        for (int i = 0; i < frames.size(); i++) {
            int status = i == 0 ? 0 : i == frames.size() - 1 ? 2 : 1;
            assertThat(frames.get(i).at("/header/code").asInt(-1)).isZero();
            assertThat(frames.get(i).at("/header/status").asInt(-1)).isEqualTo(status);
            assertThat(frames.get(i).at("/payload/choices/status").asInt(-1)).isEqualTo(status);
            assertThat(frames.get(i).at("/payload/choices/seq").asInt(-1)).isEqualTo(i);
        }
    }

    @Test
    void usageComesInTheLastFrameOnly() throws Exception {
        List<JsonNode> frames = ask("/v1.1/chat", request("lite", "", "some words that take a few frames"));

        assertThat(frames.subList(0, frames.size() - 1)).allMatch(frame -> frame.at("/payload/usage").isMissingNode());
        JsonNode usage = frames.get(frames.size() - 1).at("/payload/usage/text");
        assertThat(usage.path("prompt_tokens").asInt() + usage.path("completion_tokens").asInt())
                .isEqualTo(usage.path("total_tokens").asInt()).isPositive();
    }

    @Test
    void theThinkingModelShowsItsReasoningApart() throws Exception {
        List<JsonNode> frames = ask("/v1/x1", request("spark-x", "", "hello"));

        assertThat(frames.get(0).at("/payload/choices/text/0/reasoning_content").asText()).isNotEmpty();
        assertThat(frames.get(0).at("/payload/choices/text/0/content").asText("none")).isEmpty();
    }

    @Test
    void aPluginMaySpeakBeforeTheText() throws Exception {
        ask("/v3.5/chat", request("generalv3.5", "", "hello"));

        JsonNode first = ask("/v3.5/chat", request("generalv3.5", "", "hello")).get(0);

        assertThat(first.at("/payload/plugins/text/0/name").asText()).isNotEmpty();
        assertThat(first.at("/payload/choices").isMissingNode()).isTrue();
    }

    @Test
    void someModelsCloseByThemselves() throws Exception {
        Client client = Client.ask(simulator.spark().resolve("/v1.1/chat"), request("lite", "", "hello"));

        assertThat(client.closed.get()).isEqualTo(1000);
    }

    @Test
    void otherModelsWaitForTheClientAndAnswerAgain() throws Exception {
        Client client = Client.ask(simulator.spark(), request("generalv3.5", "", "hello"));
        client.answered.get();
        assertThat(simulator.open()).isEqualTo(1);

        client.close();

        assertThat(client.closed.get()).isEqualTo(1000);
    }

    @Test
    void anAnswerIsNoLongerThanAskedFor() throws Exception {
        String request = request("lite", "", "12345678 and more").replace("\"max_tokens\":1024", "\"max_tokens\":2");

        assertThat(text(ask("/v1.1/chat", request))).isEqualTo("12345678");
    }

    @Test
    void aCallIsRecordedAsItWasAsked() throws Exception {
        String request = request("generalv3.5", "", "hello");
        ask("/v3.5/chat", request);

        assertThat(simulator.asked()).containsExactly(new Asked("spark", "/v3.5/chat", "generalv3.5", "demo", "u-1", List.of(), "", 0.5, 1024,
                false, true, List.of(new Message(Author.SYSTEM, "be brief"), new Message(Author.USER, "hello")), request, 0, 4, 1, Asked.Ended.UNDER_WAY));
    }

    @Test
    void anIdleConnectionIsClosed() throws Exception {
        try (Simulator impatient = Simulator.start(SimulatorSettings.DEFAULT, java.time.Duration.ofMillis(50))) {
            assertThat(Client.open(impatient.spark()).closed.get()).isEqualTo(1000);
        }
    }

    @Test
    void aFailingBrainIsAnEngineError() throws Exception {
        SimulatorSettings settings = SimulatorSettings.DEFAULT.withBrain(messages -> {
            throw new IllegalStateException("no idea");
        });
        try (Simulator broken = Simulator.start(settings)) {
            List<JsonNode> frames = read(Client.ask(broken.spark(), request("generalv3.5", "", "hello")).answered.get());

            assertThat(frames).singleElement().matches(frame -> frame.at("/header/code").asInt() == 10012);
        }
    }

    @Test
    void aUnicodeAnswerIsNeverCutWithinACharacter() throws Exception {
        String text = "😀".repeat(40);
        URI lite = simulator.spark().resolve("/v1.1/chat");

        List<JsonNode> frames = read(Client.ask(lite, request("lite", "", text)).answered.get());

        assertThat(text(frames)).isEqualTo(text);
        assertThat(frames).allMatch(frame -> frame.at("/payload/choices/text/0/content").asText().codePoints().allMatch(c -> c == 0x1F600));
    }
}
