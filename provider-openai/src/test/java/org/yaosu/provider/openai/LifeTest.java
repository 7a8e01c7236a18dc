package org.yaosu.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;

/** How calls and providers end. */
class LifeTest {

    /** A stream that goes on until the client is gone. */
    private static void trickle(HttpExchange exchange, CountDownLatch gone) throws IOException {
        byte[] event = "data: {\"choices\":[{\"delta\":{\"content\":\"x\"}}]}\n\n".getBytes();
        try {
            TestService.startStream(exchange, "");
            // The number of events stays far below the size limit, so only the client's going ends this.
            while (!gone.await(5, TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write(event);
                exchange.getResponseBody().flush();
            }
        } catch (IOException e) {
            gone.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ModelException failureOf(CompletableFuture<ModelReply> call) {
        return (ModelException) catchThrowable(() -> call.get(10, TimeUnit.SECONDS)).getCause();
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("yaosu-openai")).toList();
    }

    private static Set<Thread> selectors() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().endsWith("-SelectorManager"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void anAnswerThatTricklesEndsWithItsTime() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        try (TestService service = TestService.running(exchange -> trickle(exchange, gone)); OpenAiProvider provider = service.provider("stream", true)) {
            ModelException failure = failureOf(provider.complete(TestService.question(Duration.ofMillis(200))).toCompletableFuture());

            assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
            assertThat(failure).hasMessageContaining("within 0.2 s");
            assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aCancelledCallClosesItsConnection() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        try (TestService service = TestService.running(exchange -> trickle(exchange, gone)); OpenAiProvider provider = service.provider()) {
            CompletableFuture<ModelReply> call = provider.complete(TestService.question()).toCompletableFuture();
            service.next();

            call.cancel(true);

            assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aClosedProviderCancelsItsCallsAndTheirConnections() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        try (TestService service = TestService.running(exchange -> trickle(exchange, gone))) {
            OpenAiProvider provider = service.provider();
            CompletableFuture<ModelReply> call = provider.complete(TestService.question()).toCompletableFuture();
            service.next();

            provider.close();

            assertThat(failureOf(call).kind()).isEqualTo(Kind.CANCELLED);
            assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aClosedProviderTakesNoCall() throws Exception {
        try (TestService service = TestService.answering(200, "{}")) {
            OpenAiProvider provider = service.provider();
            provider.close();

            assertThat(failureOf(provider.complete(TestService.question()).toCompletableFuture()).kind()).isEqualTo(Kind.CANCELLED);
        }
    }

    @Test
    void aCallThatMeetsAClosingProviderEndsInOneWayOrTheOther() throws Exception {
        try (TestService service = TestService.answering(200, "{\"choices\":[{\"message\":{\"content\":\"x\"}}]}")) {
            for (int i = 0; i < 20; i++) {
                OpenAiProvider provider = service.provider();
                CompletableFuture<Void> closing = CompletableFuture.runAsync(provider::close);
                CompletableFuture<ModelReply> call = provider.complete(TestService.question()).toCompletableFuture();

                closing.get(10, TimeUnit.SECONDS);
                call.handle((reply, failure) -> reply != null || ((ModelException) failure).kind() == Kind.CANCELLED)
                        .thenAccept(well -> assertThat(well).isTrue()).get(10, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void aClosedProviderEndsItsThreads() throws Exception {
        try (TestService service = TestService.answering(200, "{}")) {
            OpenAiProvider provider = service.provider();
            failureOf(provider.complete(TestService.question()).toCompletableFuture());
            List<Thread> threads = threads();
            assertThat(threads).isNotEmpty();

            provider.close();

            for (Thread thread : threads) {
                thread.join(10_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void aClosedProviderLetsGoOfItsClientsSelector() throws Exception {
        Set<Thread> before = selectors();
        try (TestService service = TestService.answering(200, "{}")) {
            OpenAiProvider provider = service.provider();
            failureOf(provider.complete(TestService.question()).toCompletableFuture());
            Set<Thread> own = selectors();
            own.removeAll(before);
            assertThat(own).hasSize(1);

            provider.close();

            Thread selector = own.iterator().next();
            for (int i = 0; i < 200 && selector.isAlive(); i++) {
                System.gc();
                selector.join(50);
            }
            assertThat(selector.isAlive()).isFalse();
        }
    }

    @Test
    void aConnectionServesOneCallAfterAnother() throws Exception {
        String answer = "{\"choices\":[{\"message\":{\"content\":\"x\"}}]}";
        try (TestService service = TestService.answering(200, answer); OpenAiProvider provider = service.provider()) {
            var ports = new HashSet<Integer>();
            for (int i = 0; i < 5; i++) {
                provider.complete(TestService.question()).toCompletableFuture().get(10, TimeUnit.SECONDS);
                ports.add(service.next().port());
            }
            assertThat(ports).hasSize(1);
        }
    }
}
