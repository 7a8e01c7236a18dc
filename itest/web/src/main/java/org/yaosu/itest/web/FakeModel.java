package org.yaosu.itest.web;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.model.ModelRequest;

/** A provider that does what a test wants it to. */
final class FakeModel implements ModelProvider, AutoCloseable {

    private final CompletableFuture<Void> held = new CompletableFuture<>();
    private final ServiceRegistration<ModelProvider> registration;
    private volatile Function<ModelRequest, CompletionStage<ModelReply>> answering = request -> answer("{}");
    private volatile Optional<String> problem = Optional.empty();

    FakeModel(BundleContext context, String id) {
        registration = context.registerService(ModelProvider.class, this, new Hashtable<>(Map.of("yaosu.provider.id", id, "yaosu.provider.concurrency", 4,
                "yaosu.provider.prompt.price", 1.0, "yaosu.provider.completion.price", 2.0)));
    }

    private static CompletionStage<ModelReply> answer(String text) {
        return CompletableFuture.completedFuture(new ModelReply(text, new Usage(1000, 100), List.of()));
    }

    /** From now on it fails so, and not for a moment only. */
    FakeModel fails(Kind kind) {
        answering = request -> CompletableFuture.failedFuture(new ModelException(kind, false, "on purpose", null));
        return this;
    }

    /** From now on it fails with all that it was asked as its reason. */
    FakeModel quotes() {
        answering = request -> CompletableFuture.failedFuture(new ModelException(Kind.PROTOCOL, false, "cannot answer " + request.messages(), null));
        return this;
    }

    /** From now on its answers wait until {@link #lets()}. */
    FakeModel hangs() {
        answering = request -> held.thenCompose(all -> answer("{}"));
        return this;
    }

    /** What waits is answered. */
    void lets() {
        held.complete(null);
    }

    FakeModel hasProblem(String words) {
        problem = Optional.of(words);
        return this;
    }

    @Override
    public CompletionStage<ModelReply> complete(ModelRequest request) {
        return answering.apply(request);
    }

    @Override
    public Optional<String> problem() {
        return problem;
    }

    /** It is there no more. */
    @Override
    public void close() {
        lets();
        try {
            registration.unregister();
        } catch (IllegalStateException gone) {
            // a test was faster
        }
    }
}
