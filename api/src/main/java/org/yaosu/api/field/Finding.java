package org.yaosu.api.field;

import java.util.List;
import java.util.Objects;
import org.yaosu.api.chat.Span;

/**
 * One value that a finder found by itself.
 *
 * @param value the value, not blank
 * @param evidence what it was read from, as spans of the chat's source text; empty only where the value rests on what is absent
 * @param confidence how likely it is right, above 0 and at most 1
 */
public record Finding(String value, List<Span> evidence, double confidence) {

    public Finding {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a finding needs a value");
        }
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not above 0 and at most 1");
        }
        evidence = List.copyOf(evidence);
    }

    /** A value read from one place. */
    public static Finding of(String value, Span evidence, double confidence) {
        return new Finding(value, List.of(evidence), confidence);
    }
}
