package org.yaosu.itest.soak.provider;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.api.model.ProviderProperties;

/**
 * A model that takes 20 ms, and that answers one field: with the mark of the chat and the number of keys that it was
 * asked for, so that whoever gets the answer can tell whether it is of the right chat and of one form.
 */
@Component(immediate = true)
@ProviderProperties(id = "soak", model = "soak", concurrency = 64, window = 32768, remote = false)
public final class SoakProvider implements ModelProvider {

    /** How long an answer takes, in milliseconds. */
    private static final long LATENCY = 20;
    private static final Pattern MARK = Pattern.compile("编号(C\\d+)");
    private static final Pattern KEY = Pattern.compile("\"([^\"\\n]+)\"\\s*:");

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "soak-provider"));
    private final Set<CompletableFuture<ModelReply>> underWay = ConcurrentHashMap.newKeySet();

    @Activate
    public SoakProvider() {
        // everything is made with the fields
    }

    @Override
    public CompletionStage<ModelReply> complete(ModelRequest request) {
        CompletableFuture<ModelReply> answer = new CompletableFuture<>();
        underWay.add(answer);
        answer.whenComplete((reply, failure) -> underWay.remove(answer));
        String prompt = String.join("\n", request.messages().stream().map(Message::text).toList());
        clock.schedule(() -> answer.complete(new ModelReply(reply(prompt), new Usage(0, 0), List.of())), LATENCY, TimeUnit.MILLISECONDS);
        return answer;
    }

    private static String reply(String prompt) {
        String mark = MARK.matcher(prompt).results().map(found -> found.group(1)).findFirst().orElse("");
        Set<String> keys = new TreeSet<>(KEY.matcher(prompt).results().map(found -> found.group(1)).toList());
        return "{\"浸泡-凭据\": \"" + mark + " of " + keys.size() + "\"}";
    }

    @Deactivate
    void deactivate() {
        clock.shutdownNow();
        underWay.forEach(answer -> answer.completeExceptionally(new ModelException(Kind.CANCELLED, true, "the provider is going away", null)));
    }
}
