package {{package}};

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.api.model.ProviderProperties;

/**
 * A model behind an HTTP address: the question is posted as plain text, the body that comes back is the answer. Put your
 * service's protocol into {@link #question} and {@link #reply}. One attempt a call: the engine retries.
 */
@Component(configurationPid = {{class}}.PID, configurationPolicy = ConfigurationPolicy.REQUIRE, immediate = true)
@Designate(ocd = {{class}}.Config.class, factory = true)
@ProviderProperties(model = "{{name}}")
public final class {{class}} implements ModelProvider {

    /** A file {@code conf/{{package}}-NAME.cfg} is one provider. */
    static final String PID = "{{package}}";

    /** The settings; those of {@link ProviderProperties} may stand in the same file. */
    @ObjectClassDefinition(name = "{{name}} provider")
    @interface Config {

        @AttributeDefinition(description = "Where the model answers, such as http://127.0.0.1:8080/ask")
        String url() default "";
    }

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<CompletableFuture<ModelReply>> calls = ConcurrentHashMap.newKeySet();
    private final String url;
    private volatile boolean closed;

    @Activate
    public {{class}}(Config config) {
        this(config.url());
    }

    {{class}}(String url) {
        this.url = url.strip();
    }

    /** What nobody can mend but the one who configures it; the rest is found out by asking. */
    @Override
    public Optional<String> problem() {
        return url.matches("https?://[^\\s/]+\\S*") ? Optional.empty()
                : Optional.of("url " + (url.isEmpty() ? "is missing" : "is no http address") + "; set it in conf/" + PID + "-NAME.cfg");
    }

    @Override
    public CompletionStage<ModelReply> complete(ModelRequest request) {
        CompletableFuture<ModelReply> call = new CompletableFuture<>();
        problem().ifPresent(problem -> call.completeExceptionally(new ModelException(Kind.AUTH, false, problem, null)));
        if (call.isDone()) {
            return call;
        }
        CompletableFuture<HttpResponse<String>> exchange = client.sendAsync(question(request), BodyHandlers.ofString());
        exchange.copy().orTimeout(request.timeLimit().toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(response -> reply(response, call))
                .exceptionally(failure -> {
                    call.completeExceptionally(new ModelException(Kind.NETWORK, true, "no answer from " + url, failure));
                    return null;
                });
        calls.add(call);
        call.whenComplete((reply, failure) -> {
            calls.remove(call);
            exchange.cancel(true); // where the call was given up, its connection closes
        });
        if (closed) {
            close();
        }
        return call;
    }

    private HttpRequest question(ModelRequest request) {
        String text = request.messages().stream().map(Message::text).collect(Collectors.joining("\n\n"));
        return HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(text)).build();
    }

    /** Messages of failures hold neither keys nor chats: they are logged. */
    private static void reply(HttpResponse<String> response, CompletableFuture<ModelReply> call) {
        int status = response.statusCode();
        if (status == 200) {
            call.complete(new ModelReply(response.body(), new Usage(0, 0), List.of()));
            return;
        }
        Kind kind = status == 401 || status == 403 ? Kind.AUTH : status == 429 ? Kind.RATE : status >= 500 ? Kind.BUSY : Kind.PROTOCOL;
        call.completeExceptionally(new ModelException(kind, kind == Kind.RATE || kind == Kind.BUSY, "the service answers with status " + status, null));
    }

    /** Gives up what is under way, so that the engine asks another provider. */
    @Deactivate
    void close() {
        closed = true;
        calls.forEach(call -> call.completeExceptionally(new ModelException(Kind.CANCELLED, true, "the provider goes away", null)));
    }
}
