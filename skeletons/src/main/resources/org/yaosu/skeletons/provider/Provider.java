package {{package}};

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
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

        /** Of the key, settings know the place only: the shell shows the settings of a component. */
        @AttributeDefinition(description = "A file that holds the key of the account; empty where none is needed")
        String keyFile() default "";
    }

    /** Chats do not travel in clear text. */
    private static final Pattern ADDRESS = Pattern.compile("(https://[^\\s/]+|http://(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?)(/\\S*)?");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<CompletableFuture<ModelReply>> calls = ConcurrentHashMap.newKeySet();
    private final String url;
    private final String keyFile;
    private volatile boolean closed;

    @Activate
    public {{class}}(Config config) {
        this(config.url(), config.keyFile());
    }

    {{class}}(String url, String keyFile) {
        this.url = url.strip();
        this.keyFile = keyFile.strip();
    }

    /** What nobody can mend but the one who configures it; the rest is found out by asking. */
    @Override
    public Optional<String> problem() {
        String wrong = url.isEmpty() ? "url is missing" : ADDRESS.matcher(url).matches() ? ""
                : "url is neither an https address nor an http one of this machine";
        return wrong.isEmpty() ? Optional.empty() : Optional.of(wrong + "; set it in conf/" + PID + "-NAME.cfg");
    }

    @Override
    public CompletionStage<ModelReply> complete(ModelRequest request) {
        CompletableFuture<ModelReply> call = new CompletableFuture<>();
        problem().ifPresent(problem -> call.completeExceptionally(new ModelException(Kind.AUTH, false, problem, null)));
        if (call.isDone()) {
            return call;
        }
        HttpRequest question;
        try {
            question = question(request);
        } catch (IOException unreadable) {
            call.completeExceptionally(new ModelException(Kind.AUTH, false, "the file that keyFile names cannot be read", unreadable));
            return call;
        }
        CompletableFuture<HttpResponse<String>> exchange = client.sendAsync(question, BodyHandlers.ofString());
        exchange.copy().orTimeout(request.timeLimit().toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(response -> reply(response, call))
                .exceptionally(failure -> {
                    call.completeExceptionally(new ModelException(Kind.NETWORK, true, "no answer from " + question.uri().getHost(), failure));
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

    private HttpRequest question(ModelRequest request) throws IOException {
        String text = request.messages().stream().map(Message::text).collect(Collectors.joining("\n\n"));
        HttpRequest.Builder question = HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(text));
        return keyFile.isEmpty() ? question.build()
                : question.header("Authorization", "Bearer " + Files.readString(Path.of(keyFile)).strip()).build();
    }

    /** Messages of failures hold neither keys, which addresses may have in them, nor chats: they are logged. */
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
