package org.yaosu.provider.kit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelRequest;

/** A provider some {@link Needed} settings of which name what is not there. It is present, says so, and asks nobody. */
record LackingProvider(ConfiguredProvider provider, List<String> missing) implements ConfiguredProvider {

    @Override
    public Optional<String> problem() {
        String named = String.join("; ", missing);
        return Optional.of(provider.problem().map(rest -> named + "; " + rest).orElse(named));
    }

    @Override
    public CompletionStage<ModelReply> complete(ModelRequest request) {
        return CompletableFuture.failedFuture(new ModelException(Kind.AUTH, false, problem().orElseThrow(), null));
    }

    @Override
    public ProviderTraits traits() {
        return provider.traits();
    }

    @Override
    public void close() {
        provider.close();
    }
}
