package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** Ten thousand requests that are random or broken, always the same ones: each is answered in the shape of its path. */
@ExtendWith(BundleContextExtension.class)
@Timeout(300)
class FuzzTest {

    private static final int REQUESTS = 10_000;
    private static final long SEED = 20_201_102;
    /** Of answers that are none of a dialogue. */
    private static final int PROBLEM = -1;
    private static final String GOOD = "{\"subtrack\": \"chitchat\", \"history\": [\"你好\"]}";

    private FakeResponder responder;
    private Served served;

    @BeforeEach
    void serve(@InjectBundleContext BundleContext context) throws Exception {
        responder = new FakeResponder(context);
        served = Served.with(context, Map.of("bodyLimit", 100_000));
    }

    @AfterEach
    void end() throws Exception {
        served.close();
        responder.close();
    }

    @Test
    void everyAnswerIsJsonWithACodeAndTheServiceGoesOn() throws Exception {
        Random random = new Random(SEED);
        BrokenRequests requests = new BrokenRequests(random);
        Map<Integer, Integer> codes = new TreeMap<>();
        int silent = 0;
        for (int count = 0; count < REQUESTS; count++) {
            byte[] request = requests.next();
            try {
                Reply reply = ask(request);
                check(reply, count);
                codes.merge(reply.json().has("type") ? PROBLEM : reply.code(), 1, Integer::sum);
            } catch (EOFException | SocketException nothing) {
                assertThat(requests.isHttp()).as("request %d has no answer: %s", count, nothing).isFalse();
                silent++;
            }
        }

        assertThat(Caller.post(served.port(), GOOD).code()).isZero();
        System.out.println(REQUESTS + " broken requests by code of their answers: " + codes + "; bytes that are no request and got none: " + silent);
        assertThat(codes).containsKeys(PROBLEM, 0, 1, 2, 3, 9, 11).doesNotContainKey(99);
    }

    private Reply ask(byte[] request) throws IOException {
        try (Caller caller = new Caller(served.port())) {
            caller.send(request);
            caller.finish();
            return caller.reply();
        }
    }

    private static void check(Reply reply, int count) throws IOException {
        JsonNode json = reply.json();
        assertThat(reply.body().toLowerCase(Locale.ROOT)).as("answer %d", count).doesNotContain("jetty", "\tat ");
        if (json.has("type")) {
            assertThat(reply.isProblem(json.get("type").asText().replaceFirst(".*:", ""))).as("answer %d: %s", count, reply).isTrue();
            assertThat(reply.status()).as("answer %d: %s", count, reply).isGreaterThanOrEqualTo(400);
            return;
        }
        assertThat(json.isObject()).as("answer %d: %s", count, reply).isTrue();
        assertThat(json.get("error code").isInt()).as("answer %d: %s", count, reply).isTrue();
        assertThat(json.get("response").isTextual()).as("answer %d: %s", count, reply).isTrue();
        assertThat(reply.response().isEmpty()).as("answer %d: %s", count, reply).isEqualTo(reply.code() != 0);
        assertThat(json.has("error message")).as("answer %d: %s", count, reply).isEqualTo(reply.code() != 0);
        assertThat(reply.status() == 200).as("answer %d: %s", count, reply).isEqualTo(reply.code() == 0);
    }
}
