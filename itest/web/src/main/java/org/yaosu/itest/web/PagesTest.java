package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** What pages make browsers send, from this site and from others. */
@ExtendWith(BundleContextExtension.class)
@Timeout(120)
class PagesTest {

    private static final String JSON = "{\"subtrack\": \"chitchat\", \"history\": [\"你 好\"]}";

    private final AtomicInteger asked = new AtomicInteger();
    private FakeResponder responder;
    private Served served;

    @BeforeEach
    void serve(@InjectBundleContext BundleContext context) throws Exception {
        responder = new FakeResponder(context);
        responder.say(request -> {
            asked.incrementAndGet();
            return FakeResponder.REPLY;
        });
        served = Served.with(context, Map.of());
    }

    @AfterEach
    void end() {
        served.close();
        responder.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: https://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site"})
    void aFormOfAnotherSiteAsksNobody(String header) throws Exception {
        byte[] form = ("input=" + URLEncoder.encode(JSON, StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII);

        refused(Caller.request("POST", "/dialogue", "Content-Type: application/x-www-form-urlencoded\r\n" + header + "\r\n", form));
    }

    @Test
    void anImageOfAnotherSiteAsksNobody() throws Exception {
        refused(Caller.request("GET", "/dialogue?input=" + URLEncoder.encode(JSON, StandardCharsets.UTF_8), "Sec-Fetch-Site: cross-site\r\n", new byte[0]));
    }

    @ParameterizedTest
    @CsvSource({"/, document, 200", "/, iframe, 403", "/dialogue, document, 403", "/api/v1/fields, document, 403"})
    void aLinkOfAnotherSiteLeadsToThePageAlone(String path, String destination, int status) throws Exception {
        Reply reply = Caller.ask(served.port(), Caller.request("GET", path,
                "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: " + destination + "\r\n", new byte[0]));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/other", "/page/app.js", "/api/v1/openapi.json"})
    void underAnotherNameNothingIsHere(String path) throws Exception {
        Reply reply = Caller.ask(served.port(), underAnotherName(path));

        assertThat(reply.isProblem("foreign")).as(reply.toString()).isTrue();
        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void underAnotherNameNobodyIsAsked() throws Exception {
        refused(underAnotherName("/dialogue?input=%7B%7D"));
    }

    private byte[] underAnotherName(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: evil.example:" + served.port() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void aPreflightOfAnotherSiteIsRefused() throws Exception {
        refused(Caller.request("OPTIONS", "/dialogue", "Origin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\n", new byte[0]));
    }

    @Test
    void aPageOfThisServerIsAnswered() throws Exception {
        byte[] request = ("POST /dialogue HTTP/1.1\r\nHost: 127.0.0.1:" + served.port() + "\r\nOrigin: http://127.0.0.1:" + served.port()
                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Length: " + JSON.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + JSON).getBytes(StandardCharsets.UTF_8);

        assertThat(Caller.ask(served.port(), request).code()).isZero();
    }

    @Test
    void whoKnowsNoHostIsAnswered() throws Exception {
        byte[] request = ("GET /dialogue?input=" + URLEncoder.encode(JSON, StandardCharsets.UTF_8) + " HTTP/1.0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);

        assertThat(Caller.ask(served.port(), request).code()).isZero();
    }

    private void refused(byte[] request) throws Exception {
        Reply reply = Caller.ask(served.port(), request);

        assertThat(reply.status()).as(reply.body()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo(12);
        assertThat(reply.headers()).doesNotContainKey("access-control-allow-origin");
        assertThat(asked).hasValue(0);
    }
}
