package org.yaosu.extractor.fields.kit;

import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.field.Finding;

/**
 * A phrase, found.
 *
 * @param turn the turn it was found in
 * @param match where, counted in the turn's text
 */
public record Hit(Turn turn, MatchResult match) {

    /** Where the whole phrase stands in the chat's source. */
    public Span span() {
        return turn.spanOf(match.start(), match.end());
    }

    /** The first group that took part in the match, or the whole phrase where none did. */
    public String value() {
        return match.group(valueGroup());
    }

    /** Where {@link #value()} stands in the chat's source. */
    public Span valueSpan() {
        return turn.spanOf(match.start(valueGroup()), match.end(valueGroup()));
    }

    /** The value as a finding, with the whole phrase as evidence. */
    public Finding finding(double confidence) {
        return Finding.of(value(), span(), confidence);
    }

    private int valueGroup() {
        return IntStream.rangeClosed(1, match.groupCount()).filter(group -> match.start(group) >= 0).findFirst().orElse(0);
    }
}
