package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** Who asks for answers and takes them slowly, or not at all. */
@ExtendWith(BundleContextExtension.class)
@Timeout(120)
class SlowReadersTest {

    private static final int THREADS = 8;
    private static final int READERS = 2 * THREADS;
    /** Of answers: more than all buffers between a server and a caller hold. */
    private static final long MUCH = 8 << 20;

    private final List<Reader> readers = new ArrayList<>();
    private BundleContext context;
    private Fortress fortress;

    @BeforeEach
    void find(@InjectBundleContext BundleContext bundleContext) {
        context = bundleContext;
    }

    @AfterEach
    void end() throws Exception {
        for (Reader reader : readers) {
            reader.close();
        }
        fortress.close();
    }

    private void serve(Duration idleTime) throws Exception {
        fortress = new Fortress(context, Map.of("threads", THREADS, "idleTime", (int) idleTime.toMillis()));
    }

    private Reader reader() throws IOException {
        Reader reader = new Reader(fortress.port());
        readers.add(reader);
        return reader;
    }

    private static String request(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + Fortress.bearer(Fortress.ADMIN) + "\r\n";
    }

    /** Asks for more than fits between here and there, and takes none of it. */
    private Reader askFor(String path) throws IOException {
        int answer = fortress.get(path, Fortress.bearer(Fortress.ADMIN)).toString().length();
        Reader reader = reader();
        reader.ask(request(path).repeat((int) (MUCH / answer)));
        return reader;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page/texts-en.js", "/api/v1/openapi.json", "/api/v1/fields", "/health", "/metrics", "/other"})
    void whoTakesNoAnswersHoldsNoThread(String path) throws Exception {
        // nobody is ended while this lasts
        serve(Duration.ofMinutes(2));
        for (int count = 0; count < READERS; count++) {
            askFor(path);
        }

        assertThat(fortress.good().code()).isZero();
    }

    @Test
    void whoTakesNoAnswersIsEnded() throws Exception {
        serve(Duration.ofSeconds(2));
        Reader reader = askFor("/page/texts-en.js");

        await().atMost(Duration.ofSeconds(60)).until(() -> reader.isEndedAfter(0));
    }

    @Test
    void whoTakesAnswersByteByByteIsEnded() throws Exception {
        serve(Duration.ofSeconds(2));
        Reader reader = askFor("/page/texts-en.js");

        await().atMost(Duration.ofSeconds(60)).until(() -> reader.isEndedAfter(1));
    }

    @Test
    void whoListensToARunAndTakesNothingHoldsNoThread() throws Exception {
        serve(Duration.ofMinutes(2));
        try (FakeModel model = new FakeModel(context, "held").hangs()) {
            Reply begun = fortress.raw(Caller.request("POST", "/api/v1/runs?providers=held", Fortress.bearer(Fortress.EXTRACTOR) + "Content-Type: application/jsonl\r\n",
                    "{\"id\": \"1\", \"chat_text\": \"何琳 2024-05-06 10:00:00\\n在吗\\n\"}\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(begun.status()).as(begun.body()).isEqualTo(202);
            String run = begun.json().get("id").asText();
            for (int count = 0; count < READERS; count++) {
                reader().ask("GET /api/v1/runs/" + run + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nConnection: close\r\n" + Fortress.bearer(Fortress.READER) + "\r\n");
            }

            assertThat(fortress.good().code()).isZero();
            model.lets();
            for (Reader reader : readers) {
                assertThat(reader.rest()).contains("event: end");
            }
        }
    }
}
