package org.yaosu.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;

/** What is made of services that refuse, fail or speak otherwise than agreed. */
class FailureTest {

    private static ModelException failure(TestService service, Object... settings) {
        try (service; OpenAiProvider provider = service.provider(settings)) {
            return (ModelException) catchThrowable(() -> provider.complete(TestService.question()).toCompletableFuture().get(20, TimeUnit.SECONDS))
                    .getCause();
        }
    }

    private static ModelException failure(int status, String body, String... headers) throws Exception {
        return failure(TestService.answering(status, body, headers));
    }

    private static ModelException streamFailure(String body) throws Exception {
        return failure(TestService.streaming(body), "stream", true);
    }

    @ParameterizedTest
    @CsvSource({"301,PROTOCOL,false", "307,PROTOCOL,false", "400,PROTOCOL,false", "401,AUTH,false", "402,QUOTA,false", "403,AUTH,false",
            "404,PROTOCOL,false", "408,NETWORK,true", "413,TOO_LONG,false", "422,PROTOCOL,false", "429,RATE,true", "500,BUSY,true",
            "501,PROTOCOL,false", "502,NETWORK,true", "503,BUSY,true", "504,NETWORK,true", "529,BUSY,true"})
    void aStatusAloneSaysWhatKindOfFailureItIs(int status, Kind kind, boolean retryable) throws Exception {
        ModelException failure = failure(status, "<html>nginx</html>", "Content-Type", "text/html", "Location", "http://127.0.0.1:1/");

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.retryable()).isEqualTo(retryable);
        assertThat(failure.getMessage()).contains("status " + status).doesNotContain("nginx");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "429 | QUOTA | {'error':{'message':'You exceeded your current quota','type':'insufficient_quota','code':'insufficient_quota'}}",
            "402 | QUOTA | {'error':{'message':'Insufficient Balance','type':'unknown_error','code':'invalid_request_error'}}",
            "400 | TOO_LONG | {'error':{'message':'x','type':'invalid_request_error','code':'context_length_exceeded'}}",
            "400 | TOO_LONG | {'object':'error','message':'The maximum context length is 6048 tokens.','type':'BadRequestError','code':400}",
            "400 | TOO_LONG | {'object':'error','message':'max_tokens must be at least 1, got -186.','code':400}",
            "400 | TOO_LONG | {'error':{'message':'The maximum context length is 65536 tokens.','code':'invalid_request_error'}}",
            "400 | TOO_LONG | {'error':'the input length exceeds the context length'}",
            "500 | TOO_LONG | {'error':'input exceeds context length'}",
            "500 | TOO_LONG | {'error':{'code':500,'message':'Context size has been exceeded.','type':'server_error'}}",
            "400 | TOO_LONG | {'error':{'code':400,'message':'request (4390 tokens) exceeds the available context size','type':'x'}}",
            "400 | TOO_LONG | {'error':{'message':'Range of input length should be [1, 30720]','code':'invalid_parameter_error'}}",
            "400 | AUDIT | {'error':{'message':'filtered','code':'content_filter'}}",
            "400 | AUDIT | {'error':{'message':'Content Exists Risk','code':'invalid_request_error'}}",
            "400 | AUDIT | {'error':{'message':'x','code':'data_inspection_failed'}}",
            "400 | PROTOCOL | {'detail':'There was an error parsing the body'}",
            "400 | AUTH | {'error':{'message':'AppIdNoAuthError','type':'api_error','param':null,'code':'11200'}}",
            "200 | AUTH | {'error':{'message':'AppIdNoAuthError','code':'11200'},'sid':'cht000'}",
            "200 | QUOTA | {'code':11201,'message':'daily limit','sid':'cht000'}",
            "200 | RATE | {'code':11202,'message':'per second'}",
            "500 | RATE | {'error':{'message':'concurrency','code':'11203'}}",
            "200 | AUDIT | {'code':10013,'message':'audit','sid':'cht000'}",
            "200 | AUDIT | {'code':10014,'choices':[{'message':{'content':'x'}}]}",
            "200 | TOO_LONG | {'code':10907,'message':'token'}",
            "200 | BUSY | {'code':10008,'message':'busy'}",
            "200 | BUSY | {'code':10007,'message':'wait'}",
            "200 | NETWORK | {'code':10012,'message':'EngineInternalError'}",
            "200 | PROTOCOL | {'code':10163,'message':'parameter'}",
            "200 | PROTOCOL | {'code':99999,'message':'news'}"})
    void whatAServiceSaysDecidesBeforeItsStatus(int status, Kind kind, String body) throws Exception {
        assertThat(failure(status, body.replace('\'', '"')).kind()).isEqualTo(kind);
    }

    @Test
    void aRateLimitSaysHowLongToWait() throws Exception {
        assertThat(failure(429, "{}", "Retry-After", "7").retryAfter()).contains(Duration.ofSeconds(7));
    }

    @Test
    void aBusyServiceSaysHowLongToWait() throws Exception {
        assertThat(failure(503, "", "Retry-After", "2").retryAfter()).contains(Duration.ofSeconds(2));
    }

    @Test
    void aMessageHoldsTheServicesOwnWordsInBriefAndNoKey() throws Exception {
        ModelException failure = failure(400, "{\"error\":{\"message\":\"bad key " + TestService.KEY + "\\n" + "x".repeat(500) + "\",\"code\":\"c1\"},\"sid\":\"cht7\"}");

        assertThat(failure).hasMessageStartingWith("127.0.0.1: the service refuses the request; check model and the other settings"
                + " (status 400, code c1, sid cht7): bad key *** xxx").hasMessageEndingWith("x…");
        assertThat(failure.getMessage()).hasSizeLessThan(350);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'error':{'message':'invalid content: 客户王小明的手机号码是13800138000'}}", "{'detail':'bad input 手机号码是1380'}",
            "{'error':{'message':'m','code':'13800138000'}}", "{'error':'m','sid':'手机号码是13800138000'}", "{'error':'text \\\\u738b\\\\u5c0f\\\\u660e refused'}"})
    void noMessageRepeatsTheChat(String body) throws Exception {
        try (TestService service = TestService.answering(400, body.replace('\'', '"')); OpenAiProvider provider = service.provider()) {
            assertThat(catchThrowable(() -> provider.complete(TestService.question("客户王小明的手机号码是\n13800138000")).toCompletableFuture().get(20, TimeUnit.SECONDS)).getCause())
                    .hasMessageContaining("status 400").message().doesNotContain("王小明", "手机", "1380", "738b");
        }
    }

    @Test
    void aReasonToStopThatRepeatsTheChatIsLeftOut() throws Exception {
        try (TestService service = TestService.answering(200, "{\"choices\":[{\"message\":{\"content\":\"\"},\"finish_reason\":\"王小明\"}]}");
                OpenAiProvider provider = service.provider()) {
            assertThat(catchThrowable(() -> provider.complete(TestService.question("客户王小明")).toCompletableFuture().get(20, TimeUnit.SECONDS)).getCause())
                    .message().doesNotContain("王小明");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Auth-Token: HDRKEY-98765", "Cookie: session=HDRKEY-98765; theme=dark", "x-goog-api-key: HDRKEY-98765",
            "Proxy-Authorization: Basic HDRKEY-98765", "Authorization: Bearer HDRKEY-98765", "X-Whatever: HDRKEY-98765"})
    void aKeyInAHeaderIsHidden(String header) throws Exception {
        ModelException failure = failure(TestService.answering(401, "{\"error\":{\"message\":\"bad token HDRKEY-98765.\",\"code\":\"HDRKEY-98765\"}}"), "headers", header);

        assertThat(failure.getMessage()).contains("bad token ***.").doesNotContain("HDRKEY");
    }

    @Test
    void aShortHeaderIsHiddenWhereItStandsAlone() throws Exception {
        assertThat(failure(TestService.answering(400, "{\"error\":\"10 of lora 1 is wrong\"}"), "headers", "lora_id: 1")).hasMessageEndingWith("10 of lora *** is wrong");
    }

    @Test
    void whatLooksLikeAKeyIsHidden() throws Exception {
        assertThat(failure(400, "{\"error\":\"bad q1Zd8Xk2Lm5Pw7Rt9Uv3Ys6Bn4Cg0Hj key\"}")).hasMessageEndingWith("bad *** key");
    }

    @ParameterizedTest
    @CsvSource({"11202, PT1S", "11203,"})
    void aCodeOfSparkRestsAsLongAsOverItsWebSocket(int code, Duration rest) throws Exception {
        assertThat(failure(200, "{\"code\":" + code + ",\"message\":\"m\"}").retryAfter()).isEqualTo(Optional.ofNullable(rest));
    }

    @Test
    void theDailyLimitOfSparkRestsUntilMidnightInChina() throws Exception {
        ZoneId china = ZoneId.of("Asia/Shanghai");
        ZonedDateTime before = ZonedDateTime.now(china);

        Duration rest = failure(429, "{\"error\":{\"message\":\"m\",\"code\":\"11201\"}}").retryAfter().orElseThrow();

        assertThat(before.plus(rest)).isBetween(before.toLocalDate().plusDays(1).atStartOfDay(china).minusMinutes(1),
                ZonedDateTime.now(china).toLocalDate().plusDays(1).atStartOfDay(china));
    }

    @Test
    void whatTheServiceAsksForGoesBeforeTheTable() throws Exception {
        assertThat(failure(429, "{\"error\":{\"message\":\"m\",\"code\":\"11202\"}}", "Retry-After", "7").retryAfter()).contains(Duration.ofSeconds(7));
    }

    @Test
    void aSuspicionAloneIsNoAnswer() throws Exception {
        assertThat(failure(200, "{\"code\":10019,\"choices\":[{\"message\":{\"content\":\"\"}}]}").kind()).isEqualTo(Kind.AUDIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "not json", "{}", "{\"choices\":[]}", "{\"choices\":[{\"message\":{\"content\":null},\"finish_reason\":\"stop\"}]}",
            "{\"choices\":[{\"message\":{\"content\":\"\"}}]}", "{\"choices\":[{\"message\":{\"reasoning_content\":\"thoughts\"}}]}"})
    void anAnswerWithoutTextIsAFailureThatRepeatsNothingOfIt(String body) throws Exception {
        ModelException failure = failure(200, body);

        assertThat(failure.kind()).isEqualTo(Kind.PROTOCOL);
        assertThat(failure.getMessage()).doesNotContain("not json").doesNotContain("thoughts");
    }

    @Test
    void anAnswerThatTheContentFilterStoppedIsNoAnswer() throws Exception {
        assertThat(failure(200, "{\"choices\":[{\"message\":{\"content\":\"half\"},\"finish_reason\":\"content_filter\"}]}").kind()).isEqualTo(Kind.AUDIT);
    }

    @Test
    void aStreamThatEndsWithoutItsMarkOrAReasonIsAFailureNotAnAnswer() throws Exception {
        ModelException failure = streamFailure("data: {\"choices\":[{\"delta\":{\"content\":\"half\"}}]}\n\n");

        assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
        assertThat(failure.retryable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: {\"error\":{\"message\":\"audit\",\"code\":\"10014\"}}\n\n", "data:{\"code\":10014,\"message\":\"audit\"}\n\ndata:[DONE]\n\n",
            "{\"error\":{\"message\":\"audit\",\"code\":\"10014\"}}\n"})
    void aFailureInsideAStreamDropsTheTextBeforeIt(String failure) throws Exception {
        assertThat(streamFailure("data: {\"choices\":[{\"delta\":{\"content\":\"half\"}}]}\n\n" + failure).kind()).isEqualTo(Kind.AUDIT);
    }

    @Test
    void aStreamOfSomethingElseIsAProtocolFailure() throws Exception {
        assertThat(streamFailure("data: <html>\n\n").kind()).isEqualTo(Kind.PROTOCOL);
    }

    @Test
    void aConnectionThatBreaksInTheMiddleIsANetworkFailure() throws Exception {
        ModelException failure = failure(TestService.running(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"choices\":".getBytes());
            exchange.close();
        }));

        assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
        assertThat(failure.retryable()).isTrue();
    }

    @Test
    void aServiceThatIsNotThereIsANetworkFailure() throws Exception {
        TestService gone = TestService.answering(200, "");
        gone.close();

        ModelException failure = failure(gone);

        assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
        assertThat(failure).hasMessageContaining("was not reached");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAnswerWithoutEndIsCutOffByItsSize(boolean stream) throws Exception {
        byte[] piece = " ".repeat(1 << 20).getBytes();
        ModelException failure = failure(TestService.running(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", stream ? "text/event-stream" : "application/json");
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(piece);
            }
        }), "stream", stream);

        assertThat(failure.kind()).isEqualTo(Kind.PROTOCOL);
        assertThat(failure).hasMessageContaining("more than 8 MB");
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (TestService other = TestService.answering(200, "{}")) {
            failure(307, "", "Location", other.url());

            assertThat(other.received).isEmpty();
        }
    }
}
