package org.yaosu.api.learn;

import java.util.List;
import java.util.Objects;
import org.yaosu.api.chat.Span;

/**
 * Something that speaks for or against an answer, as a number.
 *
 * @param name what it is; the same in every chat, and never text of one: it is kept with what is learned
 * @param value how strong it is; finite, 0 where it is not there. Counts are best given as their logarithm
 * @param evidence where it was seen, as spans of the chat's source text; empty for what has no place, such as the number of speakers
 */
public record Feature(String name, double value, List<Span> evidence) {

    public Feature {
        Objects.requireNonNull(name, "name");
        if (name.isBlank() || !Double.isFinite(value)) {
            throw new IllegalArgumentException("feature '" + name + "' has the value " + value + "; it needs a name and a finite number");
        }
        evidence = List.copyOf(evidence);
    }

    /** A feature without a place. */
    public static Feature of(String name, double value) {
        return new Feature(name, value, List.of());
    }
}
