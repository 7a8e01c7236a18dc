package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** What callers send, and what they get. */
@ExtendWith(BundleContextExtension.class)
@Timeout(120)
class RequestsTest {

    private static final String JSON = "{\"subtrack\": \"chitchat\", \"profile\": {}, \"situation\": \"\", \"goal\": [], \"knowledge\": [], \"history\": [\"你喜欢手机吗？\"]}";

    private FakeResponder responder;
    private Served served;

    @BeforeEach
    void serve(@InjectBundleContext BundleContext context) throws Exception {
        responder = new FakeResponder(context);
        served = Served.with(context, Map.of());
    }

    @AfterEach
    void end() throws Exception {
        served.close();
        responder.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            JSON,
            // the fields of the other skills, as the competition writes them
            "{\"subtrack\": \"knowledge\", \"profile\": {}, \"situation\": \"\", \"goal\": [[\"START\", \"黑狐\", \"张若昀\"]], \"knowledge\": [[\"黑狐\", \"主演\", \"张若昀\"]], \"history\": []}",
            "{\"subtrack\": \"recommend\", \"profile\": {\"姓名\": \"小明\", \"喜欢 的 明星\": [\"周杰伦\", \"林俊杰\"]}, \"situation\": \"聊天 时间 : 晚上\", \"goal\": [[\"[1]\", \"问候\"]], \"knowlege\": [[\"周杰伦\", \"属相\", \"羊\"]], \"history\": [\"[1] 你 好\"]}",
            // what people send instead
            "{\"knowledge\": [[\"黑狐\", \"主演\", \"张若昀\"]], \"history\": [\"你好\"]}",
            "{\"user_profile\": {\"姓名\": \"小明\"}, \"goal\": \"[1]问候-->[2]再见\", \"situation\": [\"晚上\"], \"knowledge\": [], \"history\": [\"bot: 你好\"]}",
            "{\"subtrack\": \"recommend\", \"profile\": \"{\\\"姓名\\\": \\\"小明\\\"}\", \"goal\": [[[\"[1]\", \"问候\"]]], \"knowledge\": [\"周杰伦\", \"属相\", \"羊\"], \"history\": \"你好\"}"})
    void everyFormOfARequestIsAnswered(String json) throws Exception {
        Reply reply = Caller.post(served.port(), json);

        assertThat(reply.code()).as(reply.body()).isZero();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.response()).isNotBlank();
    }

    @Test
    void theAnswerIsJsonThatNobodyMayTakeForSomethingElseOrKeep() throws Exception {
        Reply reply = Caller.post(served.port(), JSON);

        assertThat(reply.headers().get("content-type")).isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(reply.headers()).containsEntry("x-content-type-options", "nosniff").containsEntry("cache-control", "no-store")
                .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
    }

    @Test
    void aQueryIsAnswered() throws Exception {
        Reply reply = Caller.ask(served.port(), Caller.request("GET", "/dialogue?input=" + URLEncoder.encode(JSON, StandardCharsets.UTF_8), "", new byte[0]));

        assertThat(reply.code()).as(reply.body()).isZero();
    }

    @Test
    void aFormIsAnswered() throws Exception {
        byte[] form = ("input=" + URLEncoder.encode(JSON, StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII);

        assertThat(Caller.ask(served.port(), Caller.request("POST", "/dialogue", "Content-Type: application/x-www-form-urlencoded\r\n", form)).code()).isZero();
    }

    @Test
    void aBodyNeedsNoContentTypeAndMayHaveAByteOrderMark() throws Exception {
        byte[] body = ("\uFEFF" + JSON).getBytes(StandardCharsets.UTF_8);

        assertThat(Caller.ask(served.port(), Caller.request("POST", "/dialogue", "", body)).code()).isZero();
    }

    @Test
    void chunksAreABody() throws Exception {
        String json = "{\"history\": [\"hello\"]}";

        assertThat(Caller.ask(served.port(), ("POST /dialogue HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(json.length()) + "\r\n" + json + "\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII)).code()).isZero();
    }

    @Test
    void aConnectionServesOneRequestAfterTheOther() throws Exception {
        try (Caller caller = new Caller(served.port())) {
            for (int count = 0; count < 3; count++) {
                caller.send(Caller.request("POST", "/dialogue", "", JSON.getBytes(StandardCharsets.UTF_8)));
                assertThat(caller.reply().code()).isZero();
            }
        }
    }

    @Test
    void whoWritesWithoutBlanksIsAnsweredWithoutThem() throws Exception {
        assertThat(Caller.post(served.port(), JSON).response()).isEqualTo("我也喜欢iPhone 12。");
    }

    @Test
    void whoWritesWithBlanksIsAnsweredWithThem() throws Exception {
        assertThat(Caller.post(served.port(), "{\"history\": [\"你 喜欢 手机 吗 ？\"]}").response()).isEqualTo(FakeResponder.REPLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"history\": [", "{\"history\": [\"hello\"]} {}", "[]", ""})
    void whatIsNotOneJsonObjectIsSaidToBeNone(String text) throws Exception {
        Reply reply = Caller.post(served.port(), text);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(1);
        assertThat(reply.json().get("error message").textValue()).isNotBlank();
        assertThat(reply.response()).isEmpty();
    }

    @Test
    void aFieldThatCannotBeUnderstoodIsNamed() throws Exception {
        Reply reply = Caller.post(served.port(), "{\"subtrack\": \"chitchat\", \"history\": {\"no\": [1, {\"turn\": true}]}}");

        assertThat(reply.code()).isEqualTo(2);
        assertThat(reply.json().get("error message").textValue()).contains("history");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND"})
    void otherMethodsAreToldWhichThereAre(String method) throws Exception {
        Reply reply = Caller.ask(served.port(), Caller.request(method, "/dialogue", "", new byte[0]));

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.headers()).containsEntry("allow", "GET, POST");
        assertThat(reply.code()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dialogue/", "/dialogue/more"})
    void unknownPathsHaveTheShapeOfAnError(String path) throws Exception {
        Reply reply = Caller.ask(served.port(), Caller.request("GET", path.replace("{}", "%7B%7D"), "", new byte[0]));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo(10);
    }

    @Test
    void elsewhereUnknownPathsAreAProblem() throws Exception {
        Reply reply = Caller.ask(served.port(), Caller.request("GET", "/other?input=%7B%7D", "", new byte[0]));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.isProblem("not-found")).as(reply.toString()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONSENSE\r\n\r\n", "GET /dia%logue HTTP/1.1\r\nHost: localhost\r\n\r\n"})
    void whatIsNoHttpIsAProblem(String request) throws Exception {
        Reply reply = Caller.ask(served.port(), request.getBytes(StandardCharsets.US_ASCII));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.isProblem("bad-http")).as(reply.toString()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /dialogue HTTP/1.1\r\n\r\n",
            "POST /dialogue HTTP/1.1\r\nHost: localhost\r\nContent-Length: no\r\n\r\n", "POST /dialogue HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nnone\r\n"})
    void whatIsNoHttpIsToldSoAndNothingElse(String request) throws Exception {
        Reply reply = Caller.ask(served.port(), request.getBytes(StandardCharsets.US_ASCII));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(11);
        assertThat(reply.body().toLowerCase()).doesNotContain("jetty", "exception", "\tat ");
    }

    @Test
    void thatNobodyAnswersIsToldWithTheReasons() throws Exception {
        responder.say(request -> {
            throw new IllegalStateException("the index is broken");
        });

        Reply reply = Caller.post(served.port(), JSON);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo(8);
        assertThat(reply.json().get("error message").textValue()).contains("fake");
    }
}
