package org.yaosu.extractor.fields.kit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaosu.api.chat.Turn;
import org.yaosu.search.Search;

/**
 * Words to look for. Chats may be megabytes long: patterns must run in linear time, so no repetition inside a
 * repetition. The first group, if there is one, is the value. Quickest are phrases whose first two characters are few, as
 * of words. Immutable.
 */
public final class Phrase {

    private final Search search;

    /** @param pattern the words; one without flags is found faster */
    public Phrase(Pattern pattern) {
        this.search = Search.of(pattern);
    }

    /** @throws java.util.regex.PatternSyntaxException if this is no regular expression */
    public static Phrase of(String regex) {
        return new Phrase(Pattern.compile(regex));
    }

    /** The words. */
    public Pattern pattern() {
        return search.pattern();
    }

    /** The first place in a turn. */
    public Optional<Hit> in(Turn turn) {
        return search.first(turn.text()).map(match -> new Hit(turn, match));
    }

    /** Every place in a turn, in order. */
    public Stream<Hit> all(Turn turn) {
        return search.all(turn.text()).map(match -> new Hit(turn, match));
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
