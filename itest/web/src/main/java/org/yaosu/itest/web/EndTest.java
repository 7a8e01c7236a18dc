package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** What becomes of requests when the server is stopped. */
@ExtendWith(BundleContextExtension.class)
@Timeout(120)
class EndTest {

    private static final String JSON = "{\"subtrack\": \"chitchat\", \"history\": [\"你 好\"]}";

    private final Held held = new Held();
    private FakeResponder responder;
    private Served served;

    @BeforeEach
    void serve(@InjectBundleContext BundleContext context) throws Exception {
        responder = new FakeResponder(context);
        responder.say(request -> held.reply());
        served = Served.with(context, Map.of("timeLimit", 60_000L, "reserve", 0L));
    }

    @AfterEach
    void end() {
        held.close();
        served.close();
        responder.close();
    }

    @Test
    void whatIsUnderWayIsAnsweredAndWhatComesOverConnectionsThatAreThereIsTold() throws Exception {
        try (Caller kept = new Caller(served.port())) {
            kept.send("GET /other HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(kept.reply().status()).isEqualTo(404);
            Future<Reply> underWay = held.ask(served.port(), JSON);
            held.await(1);
            CompletableFuture<Void> end = CompletableFuture.runAsync(served::stop);
            await().until(() -> Caller.refuses(served.port()));

            kept.send("GET /other HTTP/1.1\r\nHost: localhost\r\n\r\n");
            Reply late = kept.reply();
            held.release();

            assertThat(late.status()).isEqualTo(503);
            assertThat(late.isProblem("ending")).isTrue();
            assertThat(late.headers()).containsEntry("connection", "close").containsEntry("retry-after", "1");
            assertThat(underWay.get().code()).isZero();
            end.get();
        }
    }
}
