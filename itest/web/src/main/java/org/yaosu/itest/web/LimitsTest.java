package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** What is not taken, what is not waited for, and how it ends. */
@ExtendWith(BundleContextExtension.class)
@Timeout(120)
class LimitsTest {

    private static final String JSON = "{\"subtrack\": \"chitchat\", \"history\": [\"你好\"]}";
    private static final int BODY_LIMIT = 2000;
    private static final int REQUESTS = 2;

    private final Held held = new Held();
    private FakeResponder responder;
    private Served served;

    @BeforeEach
    void serve(@InjectBundleContext BundleContext context) throws Exception {
        responder = new FakeResponder(context);
        served = Served.with(context, Map.of("bodyLimit", BODY_LIMIT, "queryLimit", 500, "bodyTime", 500L, "timeLimit", 500L, "requests", REQUESTS));
    }

    @AfterEach
    void end() throws Exception {
        held.close();
        served.close();
        responder.close();
    }

    @Test
    void aBodyThatIsTooLargeIsSaidToBe() throws Exception {
        Reply reply = Caller.post(served.port(), " ".repeat(BODY_LIMIT) + JSON);

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.code()).isEqualTo(3);
        assertThat(reply.json().get("error message").textValue()).contains("" + BODY_LIMIT);
    }

    @Test
    void aBodyAsLargeAsIsTakenIsTaken() throws Exception {
        assertThat(Caller.post(served.port(), JSON + " ".repeat(BODY_LIMIT - JSON.getBytes(StandardCharsets.UTF_8).length)).code()).isZero();
    }

    @Test
    void chunksThatAreTooLargeAreSaidToBeThoughNobodyToldTheirLength() throws Exception {
        StringBuilder request = new StringBuilder("POST /dialogue HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int chunk = 0; chunk < 30; chunk++) {
            request.append("64\r\n").append("x".repeat(100)).append("\r\n");
        }

        Reply reply = Caller.ask(served.port(), request.append("0\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.code()).isEqualTo(3);
    }

    @Test
    void whoAsksBeforeSendingTooMuchIsToldAtOnce() throws Exception {
        try (Caller caller = new Caller(served.port())) {
            caller.send("POST /dialogue HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 1000000000\r\n\r\n");

            assertThat(caller.reply().code()).isEqualTo(3);
        }
    }

    @Test
    void aQueryThatIsTooLongIsSaidToBe() throws Exception {
        Reply reply = Caller.ask(served.port(), Caller.request("GET", "/dialogue?input=" + "a".repeat(600), "", new byte[0]));

        assertThat(reply.status()).isEqualTo(414);
        assertThat(reply.code()).isEqualTo(4);
    }

    @Test
    void aHeadThatIsTooLongIsSaidToBe() throws Exception {
        Reply reply = Caller.ask(served.port(), Caller.request("GET", "/dialogue", "X-Long: " + "a".repeat(100_000) + "\r\n", new byte[0]));

        assertThat(reply.status()).isEqualTo(431);
        assertThat(reply.code()).isEqualTo(11);
    }

    @Test
    void aBodyThatDoesNotArriveIsNotWaitedFor() throws Exception {
        try (Caller caller = new Caller(served.port())) {
            caller.send("POST /dialogue HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{\"history\": ");
            Reply reply = caller.reply();

            assertThat(reply.status()).isEqualTo(408);
            assertThat(reply.code()).isEqualTo(5);
            assertThat(reply.headers()).containsEntry("connection", "close");
        }
    }

    @Test
    void slowSendersKeepNobodyElseFromBeingAnswered() throws Exception {
        try (Caller first = new Caller(served.port()); Caller second = new Caller(served.port()); Caller third = new Caller(served.port())) {
            for (Caller slow : new Caller[] {first, second, third}) {
                slow.send("POST /dialogue HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{");
            }

            assertThat(Caller.post(served.port(), JSON).code()).isZero();
        }
    }

    @Test
    void aBodyThatBreaksOffHarmsNobody() throws Exception {
        try (Caller caller = new Caller(served.port())) {
            caller.send("POST /dialogue HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{");
            caller.finish();

            assertThat(caller.reply().code()).isEqualTo(11);
        }
        assertThat(Caller.post(served.port(), JSON).code()).isZero();
    }

    @Test
    void anAnswerThatTakesTooLongIsNotWaitedFor() throws Exception {
        responder.say(request -> held.reply());

        Reply reply = Caller.post(served.port(), JSON);

        assertThat(reply.status()).isEqualTo(504);
        assertThat(reply.code()).isEqualTo(7);
    }

    @Test
    void whoComesWhenAllAreBusyIsToldToComeAgainAndIsAnsweredThen() throws Exception {
        responder.say(request -> held.reply());
        Future<Reply> first = held.ask(served.port(), JSON);
        Future<Reply> second = held.ask(served.port(), JSON);
        held.await(REQUESTS);

        Reply busy = Caller.post(served.port(), JSON);

        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.code()).isEqualTo(6);
        assertThat(busy.headers()).containsKey("retry-after");
        assertThat(first.get().code()).isEqualTo(7);
        assertThat(second.get().code()).isEqualTo(7);
        responder.say(request -> FakeResponder.REPLY);
        await().atMost(Duration.ofSeconds(20)).until(() -> Caller.post(served.port(), JSON).code() == 0);
    }

    @Test
    void theEndWaitsForWhatIsUnderWayAndTakesNothingNew() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        responder.say(request -> {
            begun.countDown();
            await().pollInterval(Duration.ofMillis(5)).until(() -> Caller.refuses(served.port()));
            return FakeResponder.REPLY;
        });
        Future<Reply> underWay = held.ask(served.port(), JSON);
        begun.await();

        served.stop();

        assertThat(underWay.get().code()).isZero();
    }

    @Test
    void aPortThatIsTakenIsSaidToBe() {
        assertThatThrownBy(() -> {
            try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                served.run("yaosu:serve --port " + taken.getLocalPort());
            }
        }).hasStackTraceContaining("cannot be listened on");
    }

    @Test
    void itCanBeServedAgain() throws Exception {
        served.run("yaosu:serve --port " + served.port());

        assertThat(Caller.post(served.port(), JSON).code()).isZero();
    }
}
