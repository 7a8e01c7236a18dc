package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** What there is where a model takes all the time it has. */
@ExtendWith(BundleContextExtension.class)
@Timeout(120)
class ReserveTest {

    private static final String JSON = "{\"subtrack\": \"chitchat\", \"history\": [\"你 好\"]}";
    private static final long OPENING = 2_000;

    private final CountDownLatch never = new CountDownLatch(1);
    private FakeResponder model;
    private FakeResponder learned;
    private Served served;

    @BeforeEach
    void serve(@InjectBundleContext BundleContext context) throws Exception {
        model = FakeResponder.ofModel(context);
        model.say(request -> after(Long.MAX_VALUE, "too late"));
        learned = new FakeResponder(context);
        served = Served.with(context, Map.of("timeLimit", 8_000L, "reserve", 4_000L));
    }

    @AfterEach
    void end() {
        never.countDown();
        served.close();
        model.close();
        learned.close();
    }

    @Test
    void whatWasLearnedAnswersWithinTheTimeLimitThoughItTakesItsTimeToo() throws Exception {
        learned.say(request -> after(OPENING, FakeResponder.REPLY));

        Reply reply = Caller.post(served.port(), JSON);

        assertThat(reply.code()).as(reply.body()).isZero();
        assertThat(reply.response()).isEqualTo(FakeResponder.REPLY);
    }

    /** A responder that takes so many ms, or until it is interrupted. */
    private String after(long time, String reply) {
        try {
            never.await(time, TimeUnit.MILLISECONDS);
            return reply;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
