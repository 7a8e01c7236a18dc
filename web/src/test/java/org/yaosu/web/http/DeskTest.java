package org.yaosu.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Limits LIMITS = new Limits(1000, SECOND, SECOND, 1);

    private final Desk desk = new Desk("test", LIMITS, Problem.FAILURES);
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final HttpServletResponse response = Fakes.of(HttpServletResponse.class, Map.of("getOutputStream", () -> new Sent(sent)));
    private final AsyncContext context = Fakes.of(AsyncContext.class, Map.of("getResponse", () -> response));

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void requestsThatCannotBeginTakeNobodysPlace() {
        HttpServletRequest request = request(() -> {
            throw new IllegalStateException("no async here");
        }, () -> null);

        for (int count = 0; count <= LIMITS.underWay(); count++) {
            assertThatThrownBy(() -> desk.receiveBody(request, response, body -> Answer.of(200, Answer.JSON, "{}"))).as("request %d", count).hasMessage("no async here");
        }
    }

    @Test
    void requestsThatBreakAreAnsweredAndTakeNobodysPlace() throws Exception {
        HttpServletRequest request = request(() -> context, () -> (ServletInputStream) null);

        for (int count = 0; count <= LIMITS.underWay(); count++) {
            sent.reset();
            desk.receiveBody(request, response, body -> Answer.of(200, Answer.JSON, "{}"));
            assertThat(sent.toString(StandardCharsets.UTF_8)).as("request %d", count).contains("urn:yaosu:problem:internal");
        }
    }

    @Test
    void workThatBreaksIsAnsweredWithoutWaitingForTheTimeLimit() throws Exception {
        desk.receive(request(() -> context, () -> null), response, () -> {
            throw new AssertionError("what people said");
        });

        // waits for what is under way
        desk.close();
        assertThat(sent.toString(StandardCharsets.UTF_8)).contains("urn:yaosu:problem:internal").doesNotContain("what people said");
    }

    @Test
    void aBodyThatIsStillArrivingAtTheEndIsToldToComeAgain() throws Exception {
        ServletInputStream silent = new Silent();
        desk.receiveBody(request(() -> context, () -> silent), response, body -> Answer.of(200, Answer.JSON, "{}"));
        Thread.currentThread().interrupt();

        desk.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(sent.toString(StandardCharsets.UTF_8)).contains("urn:yaosu:problem:ending").contains("anew");
    }

    @Test
    void whoComesAfterTheEndIsToldToComeAgain() throws Exception {
        desk.close();

        desk.receiveBody(request(() -> context, Silent::new), response, body -> Answer.of(200, Answer.JSON, "{}"));

        assertThat(sent.toString(StandardCharsets.UTF_8)).contains("urn:yaosu:problem:ending");
    }

    private static HttpServletRequest request(Callable<Object> startAsync, Callable<Object> body) {
        return Fakes.of(HttpServletRequest.class, Map.of("getMethod", () -> "POST", "getContentLengthLong", () -> 10L, "startAsync", startAsync,
                "getInputStream", body));
    }
}
