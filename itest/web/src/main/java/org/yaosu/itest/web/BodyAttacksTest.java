package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

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

/** Bodies that are too large, never end, or are to break who reads them. */
@ExtendWith(BundleContextExtension.class)
@Timeout(120)
class BodyAttacksTest {

    private static final String GOOD = "{\"subtrack\": \"chitchat\", \"history\": [\"" + Fortress.SAID + "\"]}";

    private Fortress fortress;

    @BeforeEach
    void serve(@InjectBundleContext BundleContext context) throws Exception {
        fortress = new Fortress(context, Map.of("idleTime", 3_000));
    }

    @AfterEach
    void end() throws Exception {
        fortress.close();
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        assertThat(fortress.post(" ".repeat(200_000), "").status()).isEqualTo(413);
    }

    @Test
    void aBodyThatSaysItIsHugeIsRefused() throws Exception {
        try (Caller caller = new Caller(fortress.port())) {
            caller.send("POST /dialogue HTTP/1.1\r\nHost: localhost\r\n" + Fortress.bearer(Fortress.EXTRACTOR) + "Expect: 100-continue\r\nContent-Length: 9000000000000000000\r\n\r\n");

            assertThat(Fortress.checked(caller.reply()).status()).isEqualTo(413);
        }
    }

    @Test
    void chunksThatNeverEndAreNotKept() throws Exception {
        try (Caller caller = new Caller(fortress.port())) {
            caller.send("POST /dialogue HTTP/1.1\r\nHost: localhost\r\n" + Fortress.bearer(Fortress.EXTRACTOR) + "Transfer-Encoding: chunked\r\n\r\n");
            assertThatThrownBy(() -> caller.drip("1000\r\n" + "x".repeat(0x1000) + "\r\n", Duration.ofMillis(1))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aBodyThatDripsIsNotWaitedFor() throws Exception {
        try (Caller caller = new Caller(fortress.port())) {
            caller.send("POST /dialogue HTTP/1.1\r\nHost: localhost\r\n" + Fortress.bearer(Fortress.EXTRACTOR) + "Content-Length: 1000\r\n\r\n");
            assertThatThrownBy(() -> caller.drip(" ", Duration.ofMillis(100))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatIsPackedIsNotUnpacked() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bomb)) {
            for (int count = 0; count < 1_000; count++) {
                packed.write(new byte[50_000]);
            }
        }
        Reply reply = fortress.raw(Caller.request("POST", "/dialogue", Fortress.bearer(Fortress.EXTRACTOR) + "Content-Encoding: gzip\r\n", bomb.toByteArray()));

        assertThat(reply.status()).isIn(400, 415);
        assertThat(reply.code()).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "identity, gzip", "../../etc/passwd", "nonsense"})
    void anEncodingOfTheBodyBreaksNothing(String encoding) throws Exception {
        assertThat(fortress.post(GOOD, "Content-Encoding: " + encoding + "\r\n").status()).isIn(200, 400, 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xml", "application/xml", "multipart/form-data; boundary=x", "multipart/form-data", "application/x-java-serialized-object", "application/json; charset=utf-7",
        "application/json; charset=nonsense", "application/json; charset=utf-32", ";;;", "application/json;charset=\"", "text/html; charset=${jndi:ldap://localhost/a}"})
    void aTypeOfTheBodyBreaksNothing(String type) throws Exception {
        assertThat(fortress.post(GOOD, "Content-Type: " + type + "\r\n").status()).isIn(200, 400, 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "{\"history\": 1e999999999}", "{\"history\": [1e400, -1e400]}",
        "{\"history\": [\"a\"], \"history\": {\"b\": 1}}", "{\"@class\": \"java.lang.Runtime\", \"history\": [[\"java.lang.ProcessBuilder\", {}]]}", "{\"__proto__\": {\"history\": []}, \"history\": 1}",
        "{\"history\": [\"\\ud800\"], \"subtrack\": \"\\u0000\"}", "{\"history\": NaN}", "{\"subtrack\": \"../../../etc/passwd\", \"history\": {}}", "{\"subtrack\": \"${jndi:ldap://localhost/a}\", \"history\": 3}",
        "{\"history\": [\"" + Fortress.SAID + "\"", "{\"history\": {\"" + Fortress.SAID + "\": [" , "{\"goal\": \"" + Fortress.SAID + "\", \"history\": {}}", "\u0000", "{\"history\": [\"a\"]}garbage"})
    void jsonThatIsOddBreaksNothingAndIsNotRepeated(String json) throws Exception {
        assertThat(fortress.post(json, "Content-Type: application/json\r\n").status()).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 10_000, 49_000})
    void deepJsonIsRefused(int depth) throws Exception {
        assertThat(fortress.post("{\"history\": " + "[".repeat(depth) + "]".repeat(depth) + "}", "").status()).isEqualTo(400);
    }

    @Test
    void deepJsonBeyondTheLimitIsRefused() throws Exception {
        assertThat(fortress.post("[".repeat(100_000), "").status()).isIn(400, 413);
    }

    @Test
    void aLongNumberIsRefused() throws Exception {
        assertThat(fortress.post("{\"history\": " + "9".repeat(90_000) + "}", "").status()).isEqualTo(400);
    }

    @Test
    void manyKeysBreakNothing() throws Exception {
        StringBuilder json = new StringBuilder("{");
        for (int key = 0; json.length() < 90_000; key++) {
            json.append("\"k").append(key).append("\": 1, ");
        }

        assertThat(fortress.post(json + "\"history\": [\"a\"]}", "").status()).isIn(200, 400);
    }

    @Test
    void keysThatCollideBreakNothing() throws Exception {
        StringBuilder json = new StringBuilder("{");
        for (int key = 0; key < 4096; key++) {
            // all have one hash code
            for (int bit = 0; bit < 12; bit++) {
                json.append(bit == 0 ? "\"" : "").append((key >> bit & 1) == 0 ? "Aa" : "BB");
            }
            json.append("\": 1").append(json.length() > 98_000 ? "" : ", ");
            if (json.length() > 90_000) {
                break;
            }
        }

        assertThat(fortress.post(json + "\"history\": [\"a\"]}", "").status()).isIn(200, 400);
    }

    @Test
    void bytesThatAreNoUtf8BreakNothing() throws Exception {
        byte[] body = "{\"history\": [\"??\"]}".getBytes(StandardCharsets.US_ASCII);
        body[14] = (byte) 0xc0;
        body[15] = (byte) 0xff;

        assertThat(fortress.raw(Caller.request("POST", "/dialogue", Fortress.bearer(Fortress.EXTRACTOR), body)).status()).isIn(200, 400);
    }

    @Test
    void aDefectTellsNothingOfWhatWasSaid() throws Exception {
        fortress.responder().say(request -> {
            throw new IllegalStateException("could not read " + request.history());
        });
        Reply reply = Caller.ask(fortress.port(), Caller.request("POST", "/dialogue", Fortress.bearer(Fortress.EXTRACTOR), GOOD.getBytes(StandardCharsets.UTF_8)));
        fortress.responder().say(request -> FakeResponder.REPLY);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.toString()).doesNotContain(Fortress.SAID, "could not read");
    }
}
