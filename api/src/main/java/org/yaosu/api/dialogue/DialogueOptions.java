package org.yaosu.api.dialogue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.yaosu.api.model.Models;

/**
 * How a request is to be answered.
 *
 * @param providers the ids of the model providers to ask, the first and each further one where those before it fail; an empty list asks
 *        none; empty for those that the platform is set to
 * @param index what was learned from corpora, as {@link DialogueIndexer} writes it; empty for the one that the responders are set to
 * @param consensus how much a reply that was learned is to agree with all that might be said, from 0, where the best match wins, to 1: more
 *        agreement is right more often, less is more varied; empty for what the responders are set to
 * @param timeLimit how long the whole answer may take; after it the next responder is asked for what it can say at once
 * @param models through whom models are asked, such as a run that keeps a budget; empty for the platform's service
 */
public record DialogueOptions(Optional<List<String>> providers, Optional<Path> index, OptionalDouble consensus, Duration timeLimit,
        Optional<Models> models) {

    /** As the platform is set, within 30 s. */
    public static final DialogueOptions DEFAULT = new DialogueOptions(Optional.empty(), Optional.empty(), Duration.ofSeconds(30));

    public DialogueOptions {
        providers = providers.map(List::copyOf);
        Objects.requireNonNull(index, "index");
        if (consensus.isPresent() && !(consensus.getAsDouble() >= 0 && consensus.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("consensus " + consensus.getAsDouble() + " is not 0 to 1");
        }
        Objects.requireNonNull(models, "models");
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("time limit " + timeLimit + " leaves no time to answer");
        }
    }

    /** With the responders' own consensus, and models asked through the platform's service. */
    public DialogueOptions(Optional<List<String>> providers, Optional<Path> index, Duration timeLimit) {
        this(providers, index, OptionalDouble.empty(), timeLimit, Optional.empty());
    }

    /** The same with another time limit. */
    public DialogueOptions within(Duration other) {
        return new DialogueOptions(providers, index, consensus, other, models);
    }

    /** The same with models asked through somebody else. */
    public DialogueOptions through(Models other) {
        return new DialogueOptions(providers, index, consensus, timeLimit, Optional.of(other));
    }

    /** Whether models are left alone. */
    public boolean offline() {
        return providers.filter(List::isEmpty).isPresent();
    }
}
