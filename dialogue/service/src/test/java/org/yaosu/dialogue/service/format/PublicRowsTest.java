package org.yaosu.dialogue.service.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.dialogue.DialogueExample;
import org.yaosu.api.dialogue.DialogueFormat;

/** The public corpora, where they are. */
class PublicRowsTest {

    private static final Path DATA = Path.of("../../../shared/data/dialogue");

    private final ObjectMapper mapper = new ObjectMapper();
    private final DialogueFormat format = new JsonDialogueFormat();

    @ParameterizedTest
    @ValueSource(strings = {"chitchat.dev", "knowledge.dev", "knowledge.corpus", "recommend.corpus-and-dev"})
    void everyRowIsReadAsItIs(String name) throws IOException {
        try (Stream<String> rows = rows(name)) {
            assertThat(rows).allSatisfy(row -> {
                JsonNode json = mapper.readTree(row);
                DialogueExample example = format.read(row);
                assertThat(mapper.<JsonNode>valueToTree(example.request().history())).isEqualTo(json.get("history"));
                assertThat(mapper.<JsonNode>valueToTree(example.request().goal())).isEqualTo(json.get("goal"));
                assertThat(mapper.<JsonNode>valueToTree(example.request().knowledge())).isEqualTo(json.get("knowledge"));
                assertThat(example.request().situation()).isEqualTo(json.get("situation").textValue());
                assertThat(example.response().orElse("")).isEqualTo(json.path("response").asText(""));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chitchat.dev", "knowledge.dev", "knowledge.corpus", "recommend.corpus-and-dev"})
    void theSubtrackOfEveryRowIsToldByItsFields(String name) throws IOException {
        try (Stream<String> rows = rows(name)) {
            assertThat(rows).allSatisfy(row -> {
                ObjectNode json = (ObjectNode) mapper.readTree(row);
                String subtrack = json.remove("subtrack").textValue();
                assertThat(format.read(json.toString()).request().subtrack()).isEqualTo(subtrack);
            });
        }
    }

    private static Stream<String> rows(String name) throws IOException {
        Path file = DATA.resolve(name + ".jsonl.gz");
        Assumptions.assumeTrue(Files.isReadable(file), () -> "no corpus at " + file);
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)).lines();
    }
}
