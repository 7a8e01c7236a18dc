package org.yaosu.engine.prompt;

import java.util.Objects;
import org.yaosu.api.chat.Turn;

/**
 * A turn as a model gets to see it: what is personal may have been replaced.
 *
 * @param speaker who speaks; empty where nobody is named
 * @param text what was said; may run over several lines
 */
public record Line(String speaker, String text) {

    public Line {
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(text, "text");
    }

    /** A turn with nothing replaced. */
    public static Line of(Turn turn) {
        return new Line(turn.speaker(), turn.text());
    }
}
