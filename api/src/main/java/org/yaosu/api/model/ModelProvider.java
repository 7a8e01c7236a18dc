package org.yaosu.api.model;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A language model, as a service with {@link ProviderProperties}. It makes one attempt a call: retries, limits and
 * fallback belong to the engine alone. Called from several threads at once.
 */
@ConsumerType
public interface ModelProvider {

    /**
     * Completes a conversation. Returns at once. Cancelling the stage's {@code toCompletableFuture()} gives the call up:
     * its connection is closed.
     *
     * @return the whole answer, or a failure with {@link ModelException}; an answer that breaks off is a failure
     */
    CompletionStage<ModelReply> complete(ModelRequest request);

    /**
     * Completes a conversation, and hands the whole answer over before the service hears that it has arrived: who writes it down
     * then never pays for it twice, even if the process dies in the next moment. For protocols whose client ends a call, such as
     * by closing its connection in order; others leave this as it is, and their answer comes with the stage alone.
     *
     * @param received told of the answer at most once, by the thread that reads it; returns soon and does not throw
     */
    default CompletionStage<ModelReply> complete(ModelRequest request, Consumer<ModelReply> received) {
        return complete(request);
    }

    /**
     * Why no call can succeed as the provider is set now, such as a key that is missing, and how to mend it; empty where
     * nothing is known to be wrong. Asks nobody and returns at once.
     */
    default Optional<String> problem() {
        return Optional.empty();
    }
}
