package org.yaosu.api.record;

import java.util.List;
import java.util.Objects;

/**
 * One value of a field.
 *
 * @param text the value as files show it
 * @param provenance who gave it
 * @param evidence what it was read from; may be empty
 * @param confidence how likely it is right, above 0 and at most 1
 */
public record Value(String text, Provenance provenance, List<Evidence> evidence, double confidence) {

    public Value {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(provenance, "provenance");
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not above 0 and at most 1");
        }
        evidence = List.copyOf(evidence);
    }
}
