package org.yaosu.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TransfersTest {

    private final Transfers transfers = new Transfers("test", () -> 1, Problem.FAILURES);

    @AfterEach
    void close() {
        transfers.close();
    }

    /** What a request is answered with. */
    private String answer(Transfers.Transfer transfer) throws Exception {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        CountDownLatch completed = new CountDownLatch(1);
        HttpServletResponse response = Fakes.of(HttpServletResponse.class, Map.of("getOutputStream", () -> new Sent(sent)));
        AsyncContext context = Fakes.of(AsyncContext.class, Map.of("getResponse", () -> response, "complete", () -> {
            completed.countDown();
            return null;
        }));
        transfers.receive(Fakes.of(HttpServletRequest.class, Map.of("startAsync", () -> context)), response, transfer);
        completed.await();
        return sent.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whateverIsThrownIsAnsweredAndTakesNobodysPlace() throws Exception {
        assertThat(answer(exchange -> {
            throw new AssertionError("what people said");
        })).contains("urn:yaosu:problem:internal").doesNotContain("what people said");
    }

    @Test
    void aDiskThatIsBrokenIsNotTheCallersFault() throws Exception {
        assertThat(answer(exchange -> {
            throw new AccessDeniedException("/data/web/scratch/x");
        })).contains("urn:yaosu:problem:storage").doesNotContain("/data");
    }

    @Test
    void aBodyThatBreaksOffIs() throws Exception {
        assertThat(answer(exchange -> {
            throw new IOException("reset");
        })).contains("urn:yaosu:problem:broken-body");
    }
}
