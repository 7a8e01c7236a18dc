package org.yaosu.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    @Test
    void whereNobodyTakesTheAnswerTheContainerIsToldAllTheSame() {
        Exchange exchange = exchange(() -> {
            throw new IOException("broken pipe");
        });

        assertThat(exchange.answer(Answer.of(200, Answer.JSON, "\"yes\""))).isTrue();

        assertThat(completed).hasValue(1);
        assertThat(ended).hasValue(1);
    }

    @Test
    void whereSomethingBreaksTheContainerIsToldAllTheSame() {
        Exchange exchange = exchange(() -> {
            throw new IllegalArgumentException("a defect");
        });

        assertThatThrownBy(() -> exchange.answer(Answer.of(200, Answer.JSON, "\"yes\""))).hasMessage("a defect");

        assertThat(completed).hasValue(1);
        assertThat(ended).hasValue(1);
    }

    @Test
    void aLongAnswerGoesWithoutTheThreadThatGaveIt() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Sent output = new Sent(bytes);
        Exchange exchange = exchange(() -> output);
        String text = "x".repeat(100_000);

        assertThat(exchange.answer(Answer.of(200, Answer.JSON, text))).isTrue();
        assertThat(bytes.size()).isZero();
        assertThat(completed).hasValue(0);

        output.waiting().onWritePossible();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(completed).hasValue(1);
        assertThat(ended).hasValue(1);
    }

    @Test
    void whereALongAnswerBreaksOffTheContainerIsTold() throws Exception {
        Sent output = new Sent(new ByteArrayOutputStream());
        Exchange exchange = exchange(() -> output);
        exchange.answer(Answer.of(200, Answer.JSON, "x".repeat(100_000)));

        output.waiting().onError(new IOException("broken pipe"));

        assertThat(completed).hasValue(1);
    }

    private Exchange exchange(Callable<Object> stream) {
        HttpServletResponse response = Fakes.of(HttpServletResponse.class, Map.of("getOutputStream", stream));
        Exchange exchange = new Exchange(Fakes.of(AsyncContext.class, Map.of("getResponse", () -> response, "complete", () -> {
            completed.incrementAndGet();
            return null;
        })));
        exchange.whenEnded(ended::incrementAndGet);
        return exchange;
    }
}
