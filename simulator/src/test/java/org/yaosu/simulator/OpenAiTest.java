package org.yaosu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String HELLO = "{\"model\":\"simulated\",\"messages\":[{\"role\":\"user\",\"content\":\"hello, world\"}]}";

    private Simulator simulator;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorSettings.DEFAULT);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private HttpRequest.Builder to(URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer demo-password");
    }

    private HttpResponse<String> post(String body, String... headers) throws Exception {
        HttpRequest.Builder request = to(simulator.openai()).POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return Client.HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String with(String member) {
        return HELLO.substring(0, HELLO.length() - 1) + "," + member + "}";
    }

    @Test
    void anAnswerHasTextReasonAndUsage() throws Exception {
        JsonNode body = MAPPER.readTree(post(HELLO).body());

        assertThat(body.at("/choices/0/message/content").asText()).isEqualTo("hello, world");
        assertThat(body.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
        assertThat(body.at("/usage/total_tokens").asInt()).isPositive();
    }

    @Test
    void sparksModelsAnswerWithoutAReason() throws Exception {
        JsonNode body = MAPPER.readTree(post(HELLO.replace("simulated", "generalv3.5")).body());

        assertThat(body.at("/choices/0/message/content").asText()).isEqualTo("hello, world");
        assertThat(body.at("/choices/0/finish_reason").isMissingNode()).isTrue();
        assertThat(body.path("code").asInt(-1)).isZero();
    }

    @Test
    void aStreamEndsWithUsageAndDone() throws Exception {
        HttpResponse<String> response = post(with("\"stream\":true,\"stream_options\":{\"include_usage\":true}"));

        List<String> events = response.body().lines().filter(line -> !line.isEmpty()).map(line -> line.substring("data: ".length())).toList();
        assertThat(response.headers().firstValue("content-type").orElseThrow()).startsWith("text/event-stream");
        assertThat(events.get(events.size() - 1)).isEqualTo("[DONE]");
        assertThat(MAPPER.readTree(events.get(events.size() - 2)).at("/usage/total_tokens").asInt()).isPositive();
        StringBuilder text = new StringBuilder();
        for (String event : events.subList(0, events.size() - 2)) {
            text.append(MAPPER.readTree(event).at("/choices/0/delta/content").asText());
        }
        assertThat(text.toString()).isEqualTo("hello, world");
    }

    @Test
    void aCallIsRecordedAsItWasAsked() throws Exception {
        post(with("\"temperature\":0.2,\"max_tokens\":64,\"response_format\":{\"type\":\"json_object\"}"), "lora_id", "demo-resource");

        assertThat(simulator.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.protocol()).isEqualTo("openai");
            assertThat(asked.model()).isEqualTo("simulated");
            assertThat(asked.loraId()).isEqualTo("demo-resource");
            assertThat(asked.temperature()).isEqualTo(0.2);
            assertThat(asked.maxTokens()).isEqualTo(64);
            assertThat(asked.json()).isTrue();
            assertThat(asked.stream()).isFalse();
            assertThat(asked.answerCode()).isZero();
        });
    }

    @Test
    void aWrongKeyIsRefused() throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(simulator.openai()).header("Authorization", "Bearer wrong")
                .POST(BodyPublishers.ofString(HELLO)));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(MAPPER.readTree(response.body()).at("/error/code").asText()).isEqualTo("invalid_api_key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{}",
            "{\"model\":\"m\",\"messages\":[]}",
            "{\"model\":\"\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}",
            "{\"model\":\"m\",\"messages\":[{\"role\":\"boss\",\"content\":\"x\"}]}",
            "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":7}]}",
            "{\"model\":\"m\",\"temperature\":2.1,\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}",
            "{\"model\":\"m\",\"max_tokens\":0,\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}",
            "{\"model\":\"m\",\"stream_options\":{},\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}",
            "{\"model\":\"m\",\"response_format\":{\"type\":\"xml\"},\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}"})
    void aWrongRequestIsRefused(String body) throws Exception {
        HttpResponse<String> response = post(body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(MAPPER.readTree(response.body()).at("/error/type").asText()).isEqualTo("invalid_request_error");
    }

    @Test
    void aPromptOverTheWindowIsNamedSo() throws Exception {
        HttpResponse<String> response = post(HELLO.replace("simulated", "lite").replace("world", "长".repeat(13000)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(MAPPER.readTree(response.body()).at("/error/code").asText()).isEqualTo("context_length_exceeded");
    }

    @Test
    void anotherResourceIsForbidden() throws Exception {
        assertThat(post(HELLO, "lora_id", "of-somebody-else").statusCode()).isEqualTo(403);
    }

    @Test
    void aBodyOverTheLimitIsRefused() throws Exception {
        assertThat(send(to(simulator.openai()).expectContinue(true).POST(BodyPublishers.ofString("x".repeat(2_200_000)))).statusCode())
                .isEqualTo(413);
    }

    @Test
    void unknownPathsAndMethodsAreTold() throws Exception {
        assertThat(send(to(simulator.openai().resolve("/v2/chat"))).statusCode()).isEqualTo(404);
        assertThat(send(to(simulator.openai())).statusCode()).isEqualTo(405);
    }

    @Test
    void theModelsAreListed() throws Exception {
        assertThat(send(to(simulator.openai().resolve("/v1/models"))).body()).contains("\"generalv3.5\"", "\"simulated\"");
    }

    @ParameterizedTest
    @CsvSource({"busy,503", "rate,429", "11201,429", "10013,400", "10907,400", "11200,403", "10163,400", "10012,500", "bad-secret,401", "bad-gateway,502"})
    void faultsHaveTheirStatus(String fault, int status) throws Exception {
        simulator.faults(FaultPlan.once(Fault.named(fault)));

        HttpResponse<String> response = post(HELLO);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("retry-after").isPresent()).isEqualTo(status == 429 || status == 503);
        assertThat(simulator.asked().get(0).answerCode()).isEqualTo(status);
        assertThat(post(HELLO).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop", "drop-first", "cut-1006"})
    void aBrokenConnectionIsAFailure(String fault) {
        simulator.faults(FaultPlan.every(1, Fault.named(fault)));

        for (String body : List.of(HELLO, with("\"stream\":true"))) {
            HttpRequest request = to(simulator.openai()).POST(BodyPublishers.ofString(body)).build();
            assertThat(Client.HTTP.sendAsync(request, BodyHandlers.ofString())).failsWithin(java.time.Duration.ofSeconds(5))
                    .withThrowableThat().withCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void aCutStreamHasNoEndMark() throws Exception {
        simulator.faults(FaultPlan.once(Fault.CUT_1000));

        assertThat(post(with("\"stream\":true")).body()).contains("data: ").doesNotContain("[DONE]", "\"stop\"");
    }

    @Test
    void garbageIsNoJson() throws Exception {
        simulator.faults(FaultPlan.once(Fault.GARBAGE));

        assertThat(post(HELLO).body()).doesNotContain("choices");
    }

    @Test
    void theLastEventCanComeTwice() throws Exception {
        simulator.faults(FaultPlan.once(Fault.DUPLICATE_LAST));

        assertThat(post(with("\"stream\":true")).body()).containsSubsequence("[DONE]", "[DONE]");
    }

    @Test
    void aSilentServiceIsLeftWhenTheClientGoes() throws Exception {
        simulator.faults(FaultPlan.once(Fault.HANG));
        var answer = Client.HTTP.sendAsync(to(simulator.openai()).POST(BodyPublishers.ofString(HELLO)).build(), BodyHandlers.ofString());
        Await.until(() -> simulator.asked().size() == 1);
        assertThat(simulator.open()).isEqualTo(1);

        answer.cancel(true);

        Await.until(() -> simulator.open() == 0);
    }
}
