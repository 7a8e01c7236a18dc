package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** What becomes of requests while settings and bundles are changed. */
@ExtendWith(BundleContextExtension.class)
@Timeout(120)
class ReplacementTest {

    private static final String JSON = "{\"subtrack\": \"chitchat\", \"history\": [\"你 好\"]}";
    private static final int REQUESTS = 2;

    private final Held held = new Held();
    private FakeResponder responder;
    private Served served;

    @BeforeEach
    void serve(@InjectBundleContext BundleContext context) throws Exception {
        responder = new FakeResponder(context);
        served = Served.with(context, Map.of("bodyLimit", 1_000, "requests", REQUESTS));
    }

    @AfterEach
    void end() {
        held.close();
        served.close();
        responder.close();
    }

    @Test
    void newSettingsAreForNewRequestsAndNobodyIsTurnedAway() throws Exception {
        responder.say(request -> held.reply());
        Future<Reply> underWay = held.ask(served.port(), JSON);
        held.await(1);
        responder.say(request -> FakeResponder.REPLY);

        served.configure(Map.of("bodyLimit", 500, "requests", REQUESTS));
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            Reply reply = Caller.post(served.port(), JSON + " ".repeat(700));
            assertThat(reply.code()).as(reply.body()).isIn(0, 3);
            return reply.code() == 3;
        });
        held.release();

        assertThat(underWay.get().code()).isZero();
    }

    @Test
    void whoIsAskedWhileTheRouterLeavesIsToldToComeAgainAndIsAnsweredThen(@InjectBundleContext BundleContext context) throws Exception {
        responder.say(request -> held.reply());
        Future<Reply> underWay = held.ask(served.port(), JSON);
        held.await(1);
        Bundle router = Arrays.stream(context.getBundles()).filter(bundle -> "org.yaosu.dialogue.service".equals(bundle.getSymbolicName())).findFirst().orElseThrow();

        router.stop();
        Reply given = underWay.get();
        Reply between = Caller.post(served.port(), JSON);
        router.start();

        assertThat(given.status()).as(given.body()).isEqualTo(503);
        assertThat(given.headers()).containsKey("retry-after");
        assertThat(between.status()).as(between.body()).isEqualTo(503);
        assertThat(between.headers()).containsKey("retry-after");
        responder.say(request -> FakeResponder.REPLY);
        await().atMost(Duration.ofSeconds(20)).until(() -> Caller.post(served.port(), JSON).code() == 0);
    }
}
