package org.yaosu.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.provider.openai.TestService.Received;

/** What is asked, and what is made of answers that go well. */
class AnswerTest {

    private static final String ANSWER = """
            {"id":"1","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"好的"},"finish_reason":"stop"}],
             "usage":{"prompt_tokens":7,"completion_tokens":2,"total_tokens":9}}""";

    private static ModelReply ask(OpenAiProvider provider, ModelRequest request) throws Exception {
        try (provider) {
            return provider.complete(request).toCompletableFuture().get(20, TimeUnit.SECONDS);
        }
    }

    private static ModelReply ask(TestService service, Object... settings) throws Exception {
        return ask(service.provider(settings), TestService.question());
    }

    private static ModelReply answer(String body) throws Exception {
        try (TestService service = TestService.answering(200, body)) {
            return ask(service);
        }
    }

    private static ModelReply stream(String body) throws Exception {
        try (TestService service = TestService.streaming(body)) {
            return ask(service, "stream", true);
        }
    }

    private static Received sent(ModelRequest request, Object... settings) throws Exception {
        try (TestService service = TestService.answering(200, ANSWER)) {
            ask(service.provider(settings), request);
            return service.next();
        }
    }

    @Test
    void aCallCarriesTheConversationTheModelAndTheKey() throws Exception {
        Received call = sent(TestService.question());

        assertThat(call.path()).isEqualTo("/v1/chat/completions");
        assertThat(call.headers().getFirst("Authorization")).isEqualTo("Bearer " + TestService.KEY);
        assertThat(call.body()).hasToString("""
                {"model":"m","messages":[{"role":"system","content":"简短"},{"role":"user","content":"你好"}],"stream":false}""");
    }

    @Test
    void settingsSayWhatTheCallerLeavesOpen() throws Exception {
        Received call = sent(TestService.question(), "temperature", 0.2, "maxTokens", 99);

        assertThat(call.body().path("temperature").doubleValue()).isEqualTo(0.2);
        assertThat(call.body().path("max_tokens").intValue()).isEqualTo(99);
    }

    @Test
    void theCallersWordStandsAboveTheSettings() throws Exception {
        ModelRequest request = new ModelRequest(List.of(new Message(Author.USER, "?")), OptionalDouble.of(0), OptionalInt.of(5), false,
                Duration.ofSeconds(20));

        Received call = sent(request, "temperature", 0.2, "maxTokens", 99);

        assertThat(call.body().path("temperature").doubleValue()).isZero();
        assertThat(call.body().path("max_tokens").intValue()).isEqualTo(5);
    }

    @Test
    void jsonIsAskedForWhereTheServiceUnderstandsIt() throws Exception {
        assertThat(sent(TestService.question(), "json", true).body().path("response_format")).hasToString("{\"type\":\"json_object\"}");
    }

    @Test
    void tokenCountsAreAskedForInAStreamUnlessTheServiceRefusesThat() throws Exception {
        assertThat(sent(TestService.question(), "stream", true).body().path("stream_options")).hasToString("{\"include_usage\":true}");
        assertThat(sent(TestService.question(), "stream", true, "streamUsage", false).body().has("stream_options")).isFalse();
    }

    @Test
    void furtherHeadersAreSent() throws Exception {
        Received call = sent(TestService.question(), "headers", "lora_id: 12,3, X-Team: a");

        assertThat(call.headers().getFirst("lora_id")).isEqualTo("12,3");
        assertThat(call.headers().getFirst("X-Team")).isEqualTo("a");
    }

    @Test
    void aServiceWithoutAKeyGetsNone() throws Exception {
        assertThat(sent(TestService.question(), "apiKey", "").headers()).doesNotContainKey("Authorization");
    }

    @Test
    void aWholeAnswerHasItsTextAndTokens() throws Exception {
        assertThat(answer(ANSWER)).isEqualTo(new ModelReply("好的", new Usage(7, 2), List.of()));
    }

    @Test
    void sparksAnswerWithoutFinishReasonIsWhole() throws Exception {
        ModelReply reply = answer("""
                {"code":0,"message":"Success","sid":"cha000","choices":[{"message":{"role":"assistant","content":"好"},"index":0}],
                 "usage":{"prompt_tokens":6,"completion_tokens":1,"total_tokens":7}}""");

        assertThat(reply).isEqualTo(new ModelReply("好", new Usage(6, 1), List.of()));
    }

    @Test
    void aSuspicionOfSparksAuditIsANote() throws Exception {
        ModelReply reply = answer("{\"code\":10019,\"message\":\"suspected\",\"choices\":[{\"message\":{\"content\":\"好\"}}]}");

        assertThat(reply.text()).isEqualTo("好");
        assertThat(reply.notes()).singleElement().asString().contains("suspects");
    }

    @Test
    void anAnswerThatWasCutOffSaysSo() throws Exception {
        ModelReply reply = answer("{\"choices\":[{\"message\":{\"content\":\"{\\\"a\\\":\"},\"finish_reason\":\"length\"}]}");

        assertThat(reply.notes()).singleElement().asString().contains("cut off");
    }

    @Test
    void thoughtsAreNoPartOfTheAnswer() throws Exception {
        assertThat(answer("{\"choices\":[{\"message\":{\"reasoning_content\":\"想\",\"content\":\"好\"}}]}").text()).isEqualTo("好");
        assertThat(stream("""
                data: {"choices":[{"delta":{"reasoning_content":"想"}}]}

                data: {"choices":[{"delta":{"content":"好"}}]}

                data: [DONE]

                """).text()).isEqualTo("好");
    }

    @Test
    void aStreamedAnswerIsPutTogetherWithTheTokensOfItsLastChunk() throws Exception {
        ModelReply reply = stream("""
                : keep-alive

                data: {"choices":[{"delta":{"role":"assistant","content":""},"finish_reason":null}],"usage":null}

                data: {"choices":[{"delta":{"content":"好"}}]}

                data:{"choices":[{"delta":{"content":"的"},"finish_reason":"stop"}]}

                data: {"choices":[],"usage":{"prompt_tokens":7,"completion_tokens":2}}

                data: [DONE]

                """);

        assertThat(reply).isEqualTo(new ModelReply("好的", new Usage(7, 2), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "data: {\"choices\":[{\"delta\":{\"content\":\"好\"}}]}\ndata: [DONE]\n",
            "data: {\"choices\":[{\"delta\":{\"content\":\"好\"}}]}\r\n\r\ndata: [DONE]",
            "data: {\"choices\":\ndata: [{\"delta\":{\"content\":\"好\"}}]}\n\ndata: [DONE]\n\n",
            "event: message\nid: 1\ndata: {\"choices\":[{\"delta\":{\"content\":\"好\"},\"finish_reason\":\"stop\"}]}"})
    void eventsAreReadHoweverTheServerBreaksItsLines(String body) throws Exception {
        assertThat(stream(body).text()).isEqualTo("好");
    }

    @Test
    void aStreamIsReadThoughNobodyAskedForOne() throws Exception {
        try (TestService service = TestService.streaming("data: {\"choices\":[{\"delta\":{\"content\":\"好\"}}]}\n\ndata: [DONE]\n\n")) {
            assertThat(ask(service).text()).isEqualTo("好");
        }
    }

    @Test
    void aWholeAnswerIsReadThoughAStreamWasAskedFor() throws Exception {
        try (TestService service = TestService.answering(200, ANSWER)) {
            assertThat(ask(service, "stream", true).text()).isEqualTo("好的");
        }
    }

    @Test
    void theMarkOfTheEndEndsAStreamThatStaysOpen() throws Exception {
        try (TestService service = TestService.running(exchange ->
                TestService.startStream(exchange, "data: {\"choices\":[{\"delta\":{\"content\":\"好\"}}]}\n\ndata: [DONE]\n\n"))) {
            assertThat(ask(service, "stream", true).text()).isEqualTo("好");
        }
    }
}
