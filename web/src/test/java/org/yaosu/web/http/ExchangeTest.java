package org.yaosu.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
