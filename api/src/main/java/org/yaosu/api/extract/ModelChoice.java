package org.yaosu.api.extract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether and how a model is asked. What is left empty is as the engine is set.
 *
 * @param providers the ids of the providers to ask: the first, and each further one where those before it fail; an empty
 *        list asks none
 * @param template the name of the prompt template
 * @param samples how many answers are asked for a chat, of which the majority counts; 0 as the engine is set
 * @param privacy what a model that is not local may see of people
 */
public record ModelChoice(Optional<List<String>> providers, Optional<String> template, int samples, Optional<Privacy> privacy) {

    /** As the engine is set. */
    public static final ModelChoice DEFAULT = new ModelChoice(Optional.empty(), Optional.empty(), 0, Optional.empty());

    public ModelChoice {
        providers = providers.map(List::copyOf);
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(privacy, "privacy");
        if (samples < 0) {
            throw new IllegalArgumentException("samples " + samples + ": it must be 1 or more, or 0 for the engine's setting");
        }
    }
}
