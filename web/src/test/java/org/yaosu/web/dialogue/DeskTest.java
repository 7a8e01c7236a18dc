package org.yaosu.web.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yaosu.web.answer.ErrorCode;

class DeskTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final DialogueSettings SETTINGS = new DialogueSettings(1000, 1000, SECOND, SECOND, SECOND, 1);

    private final Desk desk = new Desk(SETTINGS, new Answering(Optional::empty, Optional::empty, Optional::empty, SECOND));
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

        for (int count = 0; count <= SETTINGS.underWay(); count++) {
            assertThatThrownBy(() -> desk.receive(request, response)).as("request %d", count).hasMessage("no async here");
        }
    }

    @Test
    void requestsThatBreakAreAnsweredAndTakeNobodysPlace() throws Exception {
        HttpServletRequest request = request(() -> context, () -> (ServletInputStream) null);

        for (int count = 0; count <= SETTINGS.underWay(); count++) {
            sent.reset();
            desk.receive(request, response);
            assertThat(sent.toString(StandardCharsets.UTF_8)).as("request %d", count).contains(":" + ErrorCode.INTERNAL.number() + ",");
        }
    }

    @Test
    void aBodyThatIsStillArrivingAtTheEndIsToldToComeAgain() throws Exception {
        ServletInputStream silent = new Silent();
        desk.receive(request(() -> context, () -> silent), response);
        Thread.currentThread().interrupt();

        desk.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(sent.toString(StandardCharsets.UTF_8)).contains(":" + ErrorCode.BUSY.number() + ",").contains("anew");
    }

    @Test
    void whoComesAfterTheEndIsToldToComeAgain() throws Exception {
        desk.close();

        desk.receive(request(() -> context, Silent::new), response);

        assertThat(sent.toString(StandardCharsets.UTF_8)).contains(":" + ErrorCode.BUSY.number() + ",");
    }

    private static HttpServletRequest request(Callable<Object> startAsync, Callable<Object> body) {
        return Fakes.of(HttpServletRequest.class, Map.of("getMethod", () -> "POST", "getContentLengthLong", () -> 10L, "startAsync", startAsync,
                "getInputStream", body));
    }

    /** Takes whatever is sent. */
    private static final class Sent extends ServletOutputStream {

        private final ByteArrayOutputStream bytes;

        Sent(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int next) throws IOException {
            bytes.write(next);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
