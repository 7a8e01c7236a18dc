package org.yaosu.api.learn;

import java.util.List;
import java.util.Objects;

/**
 * An answer that is possible.
 *
 * @param value the value, not blank
 * @param kind candidates of one kind are weighed alike, in all chats; for a closed set the value itself, for candidates that are
 *        read from the chat a word for all of them
 * @param features what speaks for or against it; no name twice
 */
public record Candidate(String value, String kind, List<Feature> features) {

    public Candidate {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(kind, "kind");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a candidate of kind " + kind + " needs a value");
        }
        features = List.copyOf(features);
    }
}
