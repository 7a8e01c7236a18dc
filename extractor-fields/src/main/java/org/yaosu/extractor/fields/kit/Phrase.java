package org.yaosu.extractor.fields.kit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaosu.api.chat.Turn;

/**
 * Words to look for. Chats may be megabytes long: patterns must run in linear time, so no repetition inside a
 * repetition.
 *
 * @param pattern the words; its first group, if it has one, is the value
 */
public record Phrase(Pattern pattern) {

    public static Phrase of(String regex) {
        return new Phrase(Pattern.compile(regex));
    }

    /** The first place in a turn. */
    public Optional<Hit> in(Turn turn) {
        Matcher matcher = pattern.matcher(turn.text());
        return matcher.find() ? Optional.of(new Hit(turn, matcher.toMatchResult())) : Optional.empty();
    }

    /** Every place in a turn, in order. */
    public Stream<Hit> all(Turn turn) {
        return pattern.matcher(turn.text()).results().map(match -> new Hit(turn, match));
    }

    /** The first place in every turn that has one, in order. */
    public Stream<Hit> in(List<Turn> turns) {
        return turns.stream().map(this::in).flatMap(Optional::stream);
    }

    /** The first place of all. */
    public Optional<Hit> first(List<Turn> turns) {
        return in(turns).findFirst();
    }

    /** The first place in the last turn that has one. */
    public Optional<Hit> last(List<Turn> turns) {
        return in(turns).reduce((earlier, later) -> later);
    }
}
