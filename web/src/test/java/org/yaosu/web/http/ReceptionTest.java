package org.yaosu.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReceptionTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Answer DONE = Answer.of(200, Answer.JSON, "\"done\"");

    private final Reception reception = new Reception("test", limits(1), Problem.FAILURES);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private final ByteArrayOutputStream second = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        released.countDown();
        reception.close();
    }

    private static Limits limits(int requests) {
        return new Limits(1000, MINUTE, MINUTE, requests);
    }

    private static HttpServletResponse response(ByteArrayOutputStream sent) {
        return Fakes.of(HttpServletResponse.class, Map.of("getOutputStream", () -> new Sent(sent)));
    }

    private static HttpServletRequest request(HttpServletResponse response, CountDownLatch ended) {
        AsyncContext context = Fakes.of(AsyncContext.class, Map.of("getResponse", () -> response, "complete", () -> {
            ended.countDown();
            return null;
        }));
        return Fakes.of(HttpServletRequest.class, Map.of("getMethod", () -> "POST", "startAsync", () -> context));
    }

    /** Is under way until it is released. */
    private void hold() throws Exception {
        HttpServletResponse response = response(first);
        reception.receive(request(response, ended), response, () -> {
            begun.countDown();
            try {
                released.await();
                return DONE;
            } catch (InterruptedException cutOff) {
                return Answer.of(503, Answer.JSON, "\"cut off\"");
            }
        });
        begun.await();
    }

    @Test
    void newLimitsWaitForNobodyAndCutNobodyOff() throws Exception {
        hold();

        reception.renew(limits(2));
        assertThat(first.size()).isZero();
        released.countDown();
        ended.await();

        assertThat(first).hasToString("\"done\"");
    }

    @Test
    void newLimitsAreForNewRequestsThoughOldOnesTakeAllTheRoomOfTheOldOnes() throws Exception {
        hold();
        reception.renew(limits(2));

        HttpServletResponse response = response(second);
        CountDownLatch answered = new CountDownLatch(1);
        reception.receive(request(response, answered), response, () -> DONE);
        answered.await();

        assertThat(second).hasToString("\"done\"");
        assertThat(first.size()).isZero();
    }

    @Test
    void whoComesToADeskThatHasGivenItsPlaceAwayIsAnsweredByTheNextOne() throws Exception {
        Desk old = new Desk("test", limits(1), Problem.FAILURES);
        try (Desk next = new Desk("test", limits(2), Problem.FAILURES)) {
            old.retire(next);

            HttpServletResponse response = response(second);
            CountDownLatch answered = new CountDownLatch(1);
            old.receive(request(response, answered), response, () -> DONE);
            answered.await();

            assertThat(second).hasToString("\"done\"");
        }
    }

    @Test
    void theEndWaitsForNoneThatIsStillUnderWayWithinOldLimits() throws Exception {
        hold();
        reception.renew(limits(2));

        reception.close();
        ended.await();

        assertThat(first.toString()).contains("urn:yaosu:problem:ending");
    }
}
