package org.yaosu.chatfiles.line;

import java.util.Objects;
import java.util.Optional;

/**
 * A line of a file.
 *
 * @param number its number, from 1
 * @param text what stands there; empty where that cannot be told
 * @param trouble why it cannot be told
 */
public record Line(long number, String text, Optional<String> trouble) {

    public Line {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(trouble, "trouble");
    }
}
