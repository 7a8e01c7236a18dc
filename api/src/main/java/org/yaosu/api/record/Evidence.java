package org.yaosu.api.record;

import java.util.Objects;
import org.yaosu.api.chat.Span;

/**
 * The words a value was read from.
 *
 * @param span where they stand in the chat's source text
 * @param text the words themselves
 */
public record Evidence(Span span, String text) {

    public Evidence {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(text, "text");
    }
}
