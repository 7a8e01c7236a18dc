package org.yaosu.spark.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;
import org.yaosu.api.model.ModelRequest;

class RequestBodyTest {

    private final Setup setup = new Setup(URI.create("ws://127.0.0.1:1/v3.5/chat"));

    @Test
    void aRequestHasHeaderParametersAndMessages() throws JsonProcessingException {
        JsonNode body = body(request(OptionalDouble.empty(), OptionalInt.empty(), new Message(Author.SYSTEM, "提取"), new Message(Author.USER, "\"你好\"\n")),
                setup.uid("u").settings());

        assertThat(body).isEqualTo(new JsonMapper().readTree("""
                {"header": {"app_id": "demo", "uid": "u"},
                 "parameter": {"chat": {"domain": "generalv3.5", "temperature": 0.5, "top_k": 4, "max_tokens": 4096}},
                 "payload": {"message": {"text": [{"role": "system", "content": "提取"}, {"role": "user", "content": "\\"你好\\"\\n"}]}}}"""));
    }

    @Test
    void aFineTunedModelIsNamedInTheHeader() throws JsonProcessingException {
        JsonNode body = body(request(OptionalDouble.empty(), OptionalInt.empty(), new Message(Author.USER, "x")), setup.resource("r1").settings());

        assertThat(body.at("/header/patch_id")).hasToString("[\"r1\"]");
    }

    @Test
    void wishesAreKeptWithinWhatTheServiceTakes() throws JsonProcessingException {
        JsonNode low = body(request(OptionalDouble.of(0), OptionalInt.of(100_000), new Message(Author.USER, "x")), setup.settings());
        JsonNode high = body(request(OptionalDouble.of(1.5), OptionalInt.of(7), new Message(Author.USER, "x")), setup.settings());

        assertThat(low.at("/parameter/chat/temperature").asDouble()).isEqualTo(0.01);
        assertThat(low.at("/parameter/chat/max_tokens").asInt()).isEqualTo(8192);
        assertThat(high.at("/parameter/chat/temperature").asDouble()).isEqualTo(1);
        assertThat(high.at("/parameter/chat/max_tokens").asInt()).isEqualTo(7);
    }

    @Test
    void callsWithoutAUserHaveAUserEach() throws JsonProcessingException {
        ModelRequest request = request(OptionalDouble.empty(), OptionalInt.empty(), new Message(Author.USER, "x"));
        String one = body(request, setup.settings()).at("/header/uid").asText();

        assertThat(one).hasSize(32).isNotEqualTo(body(request, setup.settings()).at("/header/uid").asText());
    }

    @Test
    void onlyTheFirstMessageMayBeTheSystems() {
        ModelRequest request = request(OptionalDouble.empty(), OptionalInt.empty(), new Message(Author.USER, "x"), new Message(Author.SYSTEM, "y"));

        assertThatIllegalArgumentException().isThrownBy(() -> RequestBody.of(request, setup.settings())).withMessageContaining("first message");
    }

    private static JsonNode body(ModelRequest request, SparkSettings settings) throws JsonProcessingException {
        return new JsonMapper().readTree(RequestBody.of(request, settings));
    }

    private static ModelRequest request(OptionalDouble temperature, OptionalInt maxTokens, Message... messages) {
        return new ModelRequest(List.of(messages), temperature, maxTokens, true, Duration.ofSeconds(10));
    }
}
