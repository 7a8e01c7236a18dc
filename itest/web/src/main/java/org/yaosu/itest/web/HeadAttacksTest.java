package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
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

/** Heads that are to be read in two ways, to be copied into the answer, or to be never ending. */
@ExtendWith(BundleContextExtension.class)
@Timeout(120)
class HeadAttacksTest {

    private Fortress fortress;

    @BeforeEach
    void serve(@InjectBundleContext BundleContext context) throws Exception {
        fortress = new Fortress(context, Map.of("headers", 50, "idleTime", 3_000));
    }

    @AfterEach
    void end() throws Exception {
        fortress.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "localhost:80@evil.example", "evil.example#localhost", "[::2]", "0.0.0.0", "127.0.0.1.nip.io", "localhost,evil.example"})
    void anotherHostIsRefused(String host) throws Exception {
        assertThat(fortress.raw("GET /page/app.js HTTP/1.1\r\nHost: " + host + "\r\n\r\n").status()).isIn(400, 403);
    }

    @Test
    void ofTwoHostsNoneIsTaken() throws Exception {
        assertThat(fortress.raw("GET /page/app.js HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n").status()).isIn(400, 403);
    }

    @Test
    void aHostThatIsForwardedCountsForNothing() throws Exception {
        Reply reply = fortress.get("/other", Fortress.bearer(Fortress.ADMIN) + "X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\n");

        assertThat(reply.toString()).doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a b", "<script>", "x\u0000y", "\u00e9", "a;b", "../../etc/passwd", "%0d%0aSet-Cookie:x"})
    void aNameOfARequestThatIsNoneIsNotRepeated(String name) throws Exception {
        Reply reply = fortress.get("/other", Fortress.bearer(Fortress.ADMIN) + "X-Request-Id: " + name + "\r\n");

        assertThat(reply.headers().get("x-request-id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void aNameOfARequestIsRepeated() throws Exception {
        assertThat(fortress.get("/other", Fortress.bearer(Fortress.ADMIN) + "X-Request-Id: job-17.4_a\r\n").headers()).containsEntry("x-request-id", "job-17.4_a");
    }

    @Test
    void aNameOfARequestThatIsTooLongIsNotRepeated() throws Exception {
        assertThat(fortress.get("/other", "X-Request-Id: " + "a".repeat(65) + "\r\n").headers().get("x-request-id")).hasSize(36);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page/x%0d%0aSet-Cookie:%20a=b", "/page/x%0aSet-Cookie:a=b", "/other?next=%0d%0aSet-Cookie:%20a=b", "/dialogue?input=%0d%0aSet-Cookie:%20a=b", "/page/%e5%98%8a%e5%98%8dSet-Cookie:a=b"})
    void linesInAnAddressAreNoHeaders(String path) throws Exception {
        Reply reply = fortress.get(path, Fortress.bearer(Fortress.ADMIN));

        assertThat(reply.status()).isBetween(400, 404);
        assertThat(reply.headers()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-A: b\rSet-Cookie: c=d", "X-A: b\u0000c", "X A: b", " X-A: b", "X-A : b", "X-A: b\r\n folded: c", "Content-Length : 5", ": b"})
    void aHeaderThatIsNoneIsRefused(String header) throws Exception {
        assertThat(fortress.get("/page/app.js", header + "\r\n").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked\r\nContent-Length: 5", "Content-Length: 5\r\nContent-Length: 6", "Content-Length: 5, 6", "Content-Length: -5",
        "Content-Length: +5", "Content-Length: 0x5", "Content-Length: 5 5", "Content-Length: 99999999999999999999", "Transfer-Encoding: identity", "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: xchunked", "Transfer-Encoding: gzip", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "Transfer-Encoding:\u000bchunked", "Transfer-Encoding : chunked"})
    void aLengthThatCanBeReadInTwoWaysEndsTheConnection(String header) throws Exception {
        try (Caller caller = new Caller(fortress.port())) {
            caller.send("POST /dialogue HTTP/1.1\r\nHost: localhost\r\n" + Fortress.bearer(Fortress.EXTRACTOR) + header + "\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(Fortress.checked(caller.reply()).status()).isIn(400, 411, 501);
            assertThatThrownBy(caller::reply).as("the rest was read as a request").isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5;" , "5\n", "0x5", "-1", "+5", "5 5", "ffffffffffffffff1", ""})
    void aChunkThatCanBeReadInTwoWaysEndsTheConnection(String length) throws Exception {
        try (Caller caller = new Caller(fortress.port())) {
            caller.send("POST /dialogue HTTP/1.1\r\nHost: localhost\r\n" + Fortress.bearer(Fortress.EXTRACTOR) + "Transfer-Encoding: chunked\r\n\r\n" + length
                    + "\r\nhello\r\n0\r\n\r\n");

            assertThat(Fortress.checked(caller.reply()).status()).isEqualTo(400);
        }
    }

    @Test
    void aHeadThatIsTooLargeIsRefused() throws Exception {
        assertThat(fortress.get("/page/app.js", "X-A: " + "a".repeat(100_000) + "\r\n").status()).isEqualTo(431);
    }

    @Test
    void anAddressThatIsTooLongIsRefused() throws Exception {
        assertThat(fortress.get("/page/" + "a".repeat(100_000), "").status()).isIn(414, 431);
    }

    @Test
    void tooManyHeadersAreRefused() throws Exception {
        Reply reply = fortress.get("/page/app.js", "X-A: b\r\n".repeat(60));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.isProblem("bad-http")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "GET /page/app.js HTTP/1.1\r\n", "GET /page/app.js HTTP/1.1\r\nHost: localhost\r\nX-A: ", "\r\n"})
    void aHeadThatDripsIsNotWaitedFor(String begin) throws Exception {
        try (Caller caller = new Caller(fortress.port())) {
            caller.send(begin);
            // never silent for as long as a connection may be
            assertThatThrownBy(() -> caller.drip(begin.isBlank() ? "\r\n" : "a", Duration.ofMillis(100))).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "GET / HTTP/3.0\r\nHost: localhost\r\n\r\n", "GET / HTTP/0.9\r\n\r\n", "GET / HTTP/1.1.1\r\n\r\n", "GET /\r\n\r\n"})
    void anotherHttpIsRefused(String request) throws Exception {
        assertThat(fortress.raw(request).status()).isIn(400, 426, 505);
    }

    @Test
    void anotherProtocolIsNotChangedTo() throws Exception {
        for (String protocol : new String[] {"websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA", "TLS/1.0"}) {
            assertThat(fortress.get("/dialogue", Fortress.bearer(Fortress.EXTRACTOR) + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: " + protocol + "\r\n").status()).isNotEqualTo(101);
        }
    }

    @Test
    void aGreetingOfTlsIsNoHttp() throws Exception {
        try (Caller caller = new Caller(fortress.port())) {
            caller.send(new byte[] {0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, (byte) 0xfc, 0x03, 0x03});
            caller.finish();
            try {
                assertThat(Fortress.checked(caller.reply()).status()).isEqualTo(400);
            } catch (EOFException closed) {
                // as good an answer
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-0,1-1,2-2,3-3,4-4", "bytes=-9999999999999999999", "bytes=5-1", "lines=1-2", "bytes=0-,0-,0-,0-,0-,0-,0-,0-"})
    void rangesMakeNothingLarger(String range) throws Exception {
        Reply reply = fortress.raw("GET /dialogue?input=%7B%7D HTTP/1.1\r\nHost: localhost\r\n" + Fortress.bearer(Fortress.EXTRACTOR) + "Range: " + range + "\r\n\r\n");

        assertThat(reply.body().length()).isLessThan(500);
    }

    @Test
    void noOtherSiteIsToldThatItMayRead() throws Exception {
        for (String origin : new String[] {"https://evil.example", "null", "http://localhost.evil.example", "http://localhost:1"}) {
            Reply preflight = fortress.raw("OPTIONS /dialogue HTTP/1.1\r\nHost: localhost\r\nOrigin: " + origin
                    + "\r\nAccess-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: authorization\r\n\r\n");

            assertThat(preflight.status()).isEqualTo(403);
            assertThat(preflight.headers().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: https://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site"})
    void anotherSiteAsksNobodyThoughItHasAToken(String header) throws Exception {
        assertThat(fortress.post("{}", header + "\r\n").status()).isEqualTo(403);
    }
}
