package org.yaosu.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaosu.simulator.SparkAnswerTest.read;
import static org.yaosu.simulator.SparkAnswerTest.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparkValidationTest {

    private static Simulator simulator;

    @BeforeAll
    static void start() throws IOException {
        simulator = Simulator.start(SimulatorSettings.DEFAULT);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    private static void assertRefused(String path, String request, int code) throws Exception {
        List<JsonNode> frames = read(Client.ask(simulator.spark().resolve(path), request).answered.get());

        assertThat(frames).singleElement().satisfies(frame -> {
            assertThat(frame.at("/header/code").asInt()).isEqualTo(code);
            assertThat(frame.at("/header/status").asInt()).isEqualTo(2);
            assertThat(frame.has("payload")).isFalse();
        });
        List<Asked> asked = simulator.asked();
        assertThat(asked.get(asked.size() - 1).answerCode()).isEqualTo(code);
    }

    /** A good request, changed in one place. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "\"temperature\":0.5 | \"temperature\":0 | 10163",
            "\"temperature\":0.5 | \"temperature\":1.1 | 10163",
            "\"temperature\":0.5 | \"temperature\":\"warm\" | 10004",
            "\"top_k\":4 | \"top_k\":7 | 10163",
            "\"top_k\":4 | \"top_k\":0 | 10163",
            "\"max_tokens\":1024 | \"max_tokens\":8193 | 10163",
            "\"max_tokens\":1024 | \"max_tokens\":0 | 10163",
            "\"generalv3.5\" | \"lite\" | 10005",
            "\"generalv3.5\" | \"something\" | 10005",
            "\"demo\" | \"other\" | 11200",
            "\"u-1\" | \"123456789012345678901234567890123\" | 10005",
            "\"u-1\" | \"u-1\",\"patch_id\":[] | 10004",
            "\"u-1\" | \"u-1\",\"patch_id\":[\"\"] | 10004",
            "\"u-1\" | \"u-1\",\"patch_id\":[\"demo-resource\"] | 10005",
            "\"payload\":{ | \"payload\":{\"functions\":{\"text\":[]}, | 10004",
            "\"payload\":{ | \"payload\":{\"functions\":{}, | 10004",
            "\"payload\":{ | \"extra\":1,\"payload\":{ | 10004",
            "\"role\":\"user\" | \"role\":\"boss\" | 10163",
            "\"role\":\"user\" | \"role\":\"system\" | 10163",
            "\"role\":\"user\" | \"role\":\"assistant\" | 10163",
            "\"hello\" | \"\" | 10163",
            "\"header\":{ | \"header\":{\"header\":{ | 10003"})
    void aWrongValueHasItsCode(String right, String wrong, int code) throws Exception {
        assertRefused("/v3.5/chat", request("generalv3.5", "", "hello").replace(right, wrong), code);
    }

    @ParameterizedTest
    @CsvSource({"no json", "[]", "{} {}"})
    void whatIsNoObjectIsMalformed(String request) throws Exception {
        assertRefused("/v3.5/chat", request, 10003);
    }

    @Test
    void aConversationWithoutMessagesIsRefused() throws Exception {
        assertRefused("/v3.5/chat", request("generalv3.5", "", "hello").replaceFirst("\"text\":\\[.*\\]", "\"text\":[]"), 10163);
    }

    @Test
    void aPromptOverTheWindowIsTooLong() throws Exception {
        assertRefused("/v3.5/chat", request("generalv3.5", "", "长".repeat(13_000)), 10907);
    }

    @Test
    void aFineTunedModelOf2024CountsCharacters() throws Exception {
        String header = ",\"patch_id\":[\"demo-resource\"]";
        assertRefused("/v3.1/chat", request("patchv3", header, "x".repeat(8000)), 10907);

        List<JsonNode> frames = read(Client.ask(simulator.finetuned(), request("patchv3", header, "x".repeat(7900))).answered.get());
        assertThat(frames).hasSizeGreaterThan(1);
    }

    @Test
    void aFineTunedModelNeedsItsResource() throws Exception {
        assertRefused("/v3.1/chat", request("patchv3", "", "hello"), 10005);
    }

    @Test
    void anotherAccountsResourceIsNotAuthorised() throws Exception {
        assertRefused("/v3.1/chat", request("patchv3", ",\"patch_id\":[\"other\"]", "hello"), 11200);
    }
}
