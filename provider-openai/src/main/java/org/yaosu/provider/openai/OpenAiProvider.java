package org.yaosu.provider.openai;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.provider.kit.Calls;
import org.yaosu.provider.kit.ConfiguredProvider;
import org.yaosu.provider.kit.ProviderTraits;

/** A model behind an OpenAI-compatible endpoint. Holds no queue and never retries: the engine does. */
final class OpenAiProvider implements ConfiguredProvider {

    private final OpenAiSettings settings;
    private final Optional<String> problem;
    private final ChatRequest request;
    private final ExecutorService executor;
    private final Calls calls;
    /**
     * Empty after closing. Before Java 21 a client has no close: its selector thread ends when nobody holds the client
     * any more, so this lets it go.
     */
    private final AtomicReference<HttpClient> client = new AtomicReference<>();

    OpenAiProvider(OpenAiSettings settings) {
        this.settings = settings;
        this.problem = settings.problem();
        this.request = new ChatRequest(settings);
        // The client's own threads would stay for a minute after its end.
        this.executor = Executors.newCachedThreadPool(OpenAiProvider::daemon);
        this.calls = new Calls(executor);
        if (problem.isEmpty()) {
            client.set(client());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "yaosu-openai");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * HTTP/1.1, because cancelling then closes the connection, which makes servers stop working, and because the
     * upgrade that the client offers for HTTP/2 in clear text makes some servers drop the body. No redirects: they would
     * carry the key and the chat to where nobody meant them to go.
     */
    private HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectLimit()).executor(executor).build();
    }

    @Override
    public ProviderTraits traits() {
        return settings.traits();
    }

    @Override
    public Optional<String> problem() {
        return problem;
    }

    @Override
    public CompletionStage<ModelReply> complete(ModelRequest asked) {
        if (problem.isPresent()) {
            return CompletableFuture.failedFuture(new ModelException(Kind.AUTH, false, problem.get(), null));
        }
        CompletableFuture<ModelReply> call = calls.begin(shorter(asked.timeLimit(), settings.timeLimit()));
        HttpClient http = client.get();
        if (http == null || call.isDone()) {
            // Closed: the call has failed, or is about to.
            return call;
        }
        try {
            send(http, asked, call);
        } catch (RejectedExecutionException e) {
            // Closed in between: closing fails the calls before it ends the threads, so this one has failed.
        }
        return call;
    }

    private void send(HttpClient http, ModelRequest asked, CompletableFuture<ModelReply> call) {
        HttpRequest.Builder message = HttpRequest.newBuilder(settings.uri()).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(request.body(asked)));
        if (!settings.apiKey().isEmpty()) {
            message.header("Authorization", "Bearer " + settings.apiKey().reveal());
        }
        settings.headers().forEach(header -> message.setHeader(header.name(), header.value().reveal()));
        Failures failures = new Failures(settings, asked.messages(), Clock.systemUTC());
        var exchange = http.sendAsync(message.build(), new AnswerReader(settings, failures, call));
        exchange.whenComplete((response, failure) -> {
            if (failure != null) {
                call.completeExceptionally(failures.of(failure));
            } else {
                response.body().ifPresent(call::complete);
            }
        });
        // Whatever ends the call early closes its connection.
        call.whenComplete((reply, failure) -> exchange.cancel(true));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() {
        calls.close();
        client.set(null);
        executor.shutdown();
    }
}
