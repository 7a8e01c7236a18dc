package org.yaosu.api.model;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How models are to be asked.
 *
 * @param providers the ids of the providers to ask: the first, and each further one where those before it fail; empty for those that
 *        the platform is set to
 * @param temperature how freely to answer; empty for the provider's setting
 * @param maxTokens the longest answer wanted, in tokens; empty for the provider's setting
 * @param timeLimit how long all attempts together may take
 */
public record ModelWish(Optional<List<String>> providers, OptionalDouble temperature, OptionalInt maxTokens, Duration timeLimit) {

    public ModelWish {
        providers = providers.map(List::copyOf);
        Objects.requireNonNull(temperature, "temperature");
        Objects.requireNonNull(maxTokens, "maxTokens");
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("time limit " + timeLimit + " leaves no time to answer");
        }
    }
}
