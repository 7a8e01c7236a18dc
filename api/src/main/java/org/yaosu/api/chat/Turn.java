package org.yaosu.api.chat;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One message of a chat.
 *
 * @param speaker the speaker's name as written; empty where the source names nobody
 * @param label where the speaker's name stands in the source
 * @param text what was said; may run over several lines
 * @param span where {@code text} stands in the source, character for character
 * @param time when it was said, where the source tells
 */
public record Turn(String speaker, Span label, String text, Span span, Optional<Instant> time) {

    public Turn {
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(time, "time");
        if (span.length() != text.length()) {
            throw new IllegalArgumentException("a text of " + text.length() + " characters with a span of " + span.length());
        }
    }

    /** The same turn with less text: the characters from {@code start} to {@code end}, counted in this turn's text. */
    public Turn slice(int start, int end) {
        return new Turn(speaker, label, text.substring(start, end), spanOf(start, end), time);
    }

    /** Where the characters from {@code start} to {@code end} of this turn's text stand in the source. */
    public Span spanOf(int start, int end) {
        return new Span(span.start() + start, span.start() + end);
    }
}
