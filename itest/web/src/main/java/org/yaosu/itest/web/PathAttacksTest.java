package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Paths that look like one that is open, and are another. */
@ExtendWith(BundleContextExtension.class)
@Timeout(120)
class PathAttacksTest {

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
    @ValueSource(strings = {
        "/page/../dialogue", "/page/%2e%2e/dialogue", "/page/%2E%2E/metrics", "/page/..;/metrics", "/page/..%2fmetrics", "/page/..%5cmetrics", "/page/%252e%252e/metrics",
        "/page/./../metrics", "/page//../metrics", "//metrics", "/./metrics", "/page/;x=y/../metrics", "/metrics;x=y", "/;/metrics", "/page/..%00/metrics", "/page/%c0%ae%c0%ae/metrics",
        "/page/..\\metrics", "/health/live/../../metrics", "/health/ready/%2e%2e/%2e%2e/metrics", "/api/v1/openapi.json/../runs", "/index.html/..;/metrics", "/page/.%2e/metrics",
        "/favicon.ico%2f..%2f..%2fmetrics", "/page/%2e/../../metrics", "/system/./console", "/system//console", "/%2fsystem/console", "/page/%uff0e%uff0e/metrics"})
    void whatCanBeReadInTwoWaysIsNotRead(String path) throws Exception {
        for (String token : new String[] {"", Fortress.bearer(Fortress.READER)}) {
            Reply reply = fortress.get(path, token);

            assertThat(reply.status()).as(path + ": " + reply).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Page/app.js", "/PAGE/app.js", "/pag%65", "/METRICS", "/%6detrics", "/system/%63onsole", "/health/LIVE", "/health/live/", "/index.html/", "/favicon.ico.bak", "/pagexapp"})
    void whatIsAlmostOpenIsNot(String path) throws Exception {
        assertThat(fortress.get(path, "").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%6detrics", "/%64ialogue", "/system/%63onsole", "/%61pi/v1/runs"})
    void anEscapedNameOpensNoMoreThanTheNameItself(String path) throws Exception {
        assertThat(fortress.get(path, Fortress.bearer(Fortress.EXTRACTOR)).status()).isEqualTo(403);
    }

    @Test
    void anAddressWithASchemeIsTakenByItsPath() throws Exception {
        assertThat(fortress.raw("GET http://localhost/metrics HTTP/1.1\r\nHost: localhost\r\n\r\n").status()).isEqualTo(401);
    }

    @Test
    void anAddressOfAnotherServerIsRefused() throws Exception {
        assertThat(fortress.raw("GET http://evil.example/page/app.js HTTP/1.1\r\nHost: localhost\r\n\r\n").status()).isIn(400, 403);
    }

    @Test
    void anAddressWithAUserIsRefused() throws Exception {
        assertThat(fortress.raw("GET http://localhost@evil.example/page/app.js HTTP/1.1\r\nHost: localhost\r\n\r\n").status()).isIn(400, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT localhost:22 HTTP/1.1", "CONNECT /page/app.js HTTP/1.1", "OPTIONS * HTTP/1.1", "GET * HTTP/1.1", "GET localhost:22 HTTP/1.1", "GET page/app.js HTTP/1.1", "GET ?/page/app.js HTTP/1.1"})
    void whatIsNoPathLeadsNowhere(String line) throws Exception {
        assertThat(fortress.raw(line + "\r\nHost: localhost\r\n\r\n").status()).isBetween(400, 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE / HTTP/1.1", "TRACE /dialogue HTTP/1.1", "TRACE /page/app.js HTTP/1.1"})
    void nothingIsEchoed(String line) throws Exception {
        Reply reply = fortress.raw(line + "\r\nHost: localhost\r\n" + Fortress.bearer(Fortress.ADMIN) + "\r\n");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.headers()).containsKey("allow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRAB", "PROPFIND", "get", "DEBUG", "TRACK"})
    void anUnknownMethodReadsNothing(String method) throws Exception {
        assertThat(fortress.raw(method + " /page/app.js HTTP/1.1\r\nHost: localhost\r\n\r\n").status()).isBetween(400, 501);
    }
}
