package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Base64;
import java.util.List;
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

/** Those who have no token, a wrong one, or one that may not do what they ask for. */
@ExtendWith(BundleContextExtension.class)
@Timeout(120)
class TokenAttacksTest {

    private Fortress fortress;

    @BeforeEach
    void serve(@InjectBundleContext BundleContext context) throws Exception {
        fortress = new Fortress(context, Map.of());
    }

    @AfterEach
    void end() throws Exception {
        fortress.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dialogue", "/dialogue?input=%7B%7D", "/metrics", "/health", "/health/all", "/api/v1", "/api/v1/runs",
        "/api/v1/openapi.json/x", "/other", "/favicon.ico/x", "/index.html/x", "/page"})
    void withoutATokenNothingIsThere(String path) throws Exception {
        Reply reply = fortress.get(path, "");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(401);
        assertThat(reply.headers()).containsEntry("www-authenticate", "Bearer realm=\"yaosu\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/system/console", "/system/console/bundles"})
    void aBrowserIsAskedForOneAtTheConsole(String path) throws Exception {
        Reply reply = fortress.get(path, "");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(401);
        assertThat(reply.headers().get("www-authenticate")).startsWith("Basic realm=\"yaosu\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page/main.js", "/page/icon.svg", "/api/v1/openapi.json"})
    void whatIsOpenTakesNone(String path) throws Exception {
        assertThat(fortress.get(path, "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void healthInAWordTakesNone(String path) {
        await().until(() -> fortress.get(path, ""), reply -> List.of(200, 503).contains(reply.status()) && reply.body().startsWith("{\"status\":\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void whatIsOpenIsOpenToReadersOnly(String method) throws Exception {
        assertThat(fortress.raw(Caller.request(method, "/page/app.js", "", new byte[0])).status()).isEqualTo(401);
    }

    @Test
    void aWrongTokenIsSaidToBeWrong() throws Exception {
        Reply reply = fortress.get("/api/v1/runs", Fortress.bearer("yaosu_" + "x".repeat(43)));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.isProblem("unauthorized")).isTrue();
        assertThat(reply.headers().get("www-authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void atDialoguesARefusalHasTheShapeOfDialogues() throws Exception {
        assertThat(fortress.get("/dialogue", "").code()).isEqualTo(13);
        assertThat(fortress.get("/dialogue", Fortress.bearer(Fortress.READER)).code()).isEqualTo(14);
    }

    @Test
    void guessingIsNotAnsweredForLongAndLocksNobodyOut() throws Exception {
        Reply reply = null;
        for (int guess = 0; guess < 11; guess++) {
            reply = fortress.get("/api/v1/runs", Fortress.bearer("yaosu_" + guess + "x".repeat(42)));
        }

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.headers()).containsKey("retry-after").containsEntry("connection", "close");
        assertThat(fortress.get("/api/v1/runs", Fortress.bearer(Fortress.READER)).status()).isNotIn(401, 403, 429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ", "Digest ", "Token ", "", "Bearer", "Bearer\t", "Bearer ,", "Bearer \"", "X-Bearer "})
    void anotherSchemeIsNone(String scheme) throws Exception {
        assertThat(fortress.get("/metrics", "Authorization: " + scheme + Fortress.ADMIN + "\r\n").status()).isEqualTo(401);
    }

    @Test
    void aPasswordIsNone() throws Exception {
        String password = Base64.getEncoder().encodeToString((Fortress.ADMIN + ":" + Fortress.ADMIN).getBytes());

        assertThat(fortress.get("/metrics", "Authorization: Basic " + password + "\r\n").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "access_token", "authorization", "bearer"})
    void aTokenInTheAddressIsNone(String name) throws Exception {
        assertThat(fortress.get("/metrics?" + name + "=" + Fortress.ADMIN, "").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cookie: token=", "Cookie: Authorization=Bearer%20", "X-Authorization: Bearer ", "Proxy-Authorization: Bearer ", "X-Api-Key: ", "X-Forwarded-Authorization: Bearer "})
    void aTokenElsewhereIsNone(String header) throws Exception {
        assertThat(fortress.get("/metrics", header + Fortress.ADMIN + "\r\n").status()).isEqualTo(401);
    }

    @Test
    void ofTwoTokensNoneCounts() throws Exception {
        assertThat(fortress.get("/metrics", Fortress.bearer("wrong") + Fortress.bearer(Fortress.ADMIN)).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dialogue", "/system/console", "/other"})
    void whoMayReadMayDoNoMore(String path) throws Exception {
        assertThat(fortress.get(path, Fortress.bearer(Fortress.READER)).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/system/console", "/system/console/configMgr", "/other", "/api/v2/runs", "/api"})
    void whoMayExtractMayDoNoMore(String path) throws Exception {
        assertThat(fortress.get(path, Fortress.bearer(Fortress.EXTRACTOR)).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Http-Method-Override: GET", "X-Original-Url: /page/app.js", "X-Rewrite-Url: /", "X-Forwarded-For: 127.0.0.1", "X-Forwarded-Prefix: /page",
        "Forwarded: for=127.0.0.1", "X-Real-Ip: 127.0.0.1"})
    void headersOfProxiesOpenNothing(String header) throws Exception {
        assertThat(fortress.get("/metrics", header + "\r\n").status()).isEqualTo(401);
    }

    @Test
    void aTokenThatIsTakenAwayIsRefusedFromTheNextRequestOn() throws Exception {
        var configuration = fortress.token("guest", Fortress.READER + "guest", "read", 100);
        awaitStatus(Fortress.READER + "guest", 404);

        configuration.delete();

        awaitStatus(Fortress.READER + "guest", 401);
    }

    @Test
    void aTokenWithAWrongScopeIsNone() throws Exception {
        fortress.token("guest", Fortress.READER + "guest", "read", 100);
        awaitStatus(Fortress.READER + "guest", 404);

        fortress.token("guest", Fortress.READER + "guest", "root", 100);

        awaitStatus(Fortress.READER + "guest", 401);
    }

    private void awaitStatus(String token, int status) {
        await().until(() -> {
            int got = fortress.get("/api/v1/nothing", Fortress.bearer(token)).status();
            return got == status || status == 401 && got == 429;
        });
    }
}
