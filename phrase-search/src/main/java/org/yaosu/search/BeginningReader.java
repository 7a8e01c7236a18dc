package org.yaosu.search;

import java.util.List;

/**
 * Reads how the matches of a regular expression may begin. Whatever it does not know, such as a back reference, may begin
 * anywhere.
 */
final class BeginningReader {

    private static final List<String> PLACES = List.of("^", "$", "\\b", "\\B", "\\A", "\\z", "\\Z");
    private static final List<String> LOOKS_AROUND = List.of("?=", "?!", "?<=", "?<!");

    private final RegexCursor regex;
    private final CharsReader chars;
    private boolean anyCase;

    private BeginningReader(String regex) {
        this.regex = new RegexCursor(regex);
        this.chars = new CharsReader(this.regex);
    }

    /** @param regex what {@link java.util.regex.Pattern} accepts, for use without flags */
    static Beginning read(String regex) {
        BeginningReader reader = new BeginningReader(regex);
        try {
            Beginning beginning = reader.alternatives();
            return reader.regex.ended() ? beginning : Beginning.ANYWHERE;
        } catch (RegexCursor.UnknownSyntaxException unknown) {
            return Beginning.ANYWHERE;
        }
    }

    private Beginning alternatives() {
        Beginning all = sequence();
        while (regex.accepts("|")) {
            all = all.or(sequence());
        }
        return all;
    }

    private Beginning sequence() {
        Beginning all = Beginning.EMPTY;
        while (!regex.ended() && !regex.sees("|") && !regex.sees(")")) {
            all = all.then(part());
        }
        return all;
    }

    private Beginning part() {
        if (Repetition.seen(regex)) {
            throw RegexCursor.unknown();
        }
        if (regex.accepts("\\Q")) {
            return quoted(regex.upTo("\\E"));
        }
        if (regex.accepts("(")) {
            return group();
        }
        Beginning once = PLACES.stream().anyMatch(regex::accepts) ? Beginning.EMPTY : Beginning.of(chars.one(anyCase));
        return repeated(once, Repetition.read(regex));
    }

    private Beginning quoted(String words) {
        if (Repetition.seen(regex)) {
            throw RegexCursor.unknown();
        }
        Beginning all = Beginning.EMPTY;
        for (char letter : words.toCharArray()) {
            all = all.then(Beginning.of(chars.literal(letter, anyCase)));
        }
        return all;
    }

    /** A group, from behind the bracket that opens it. */
    private Beginning group() {
        boolean outside = anyCase;
        boolean looksAround = LOOKS_AROUND.stream().anyMatch(regex::accepts);
        if (regex.accepts("?i:")) {
            anyCase = true;
        } else if (!looksAround && regex.accepts("?<")) {
            regex.upTo(">");
        } else if (!looksAround && !regex.accepts("?:") && regex.sees("?")) {
            throw RegexCursor.unknown();
        }
        Beginning inside = alternatives();
        regex.expects(")");
        anyCase = outside;
        Repetition repetition = Repetition.read(regex);
        // Pattern remembers from one beginning to the next where such a loop failed; without that it could take quadratic time.
        if (repetition.most() == Repetition.ENDLESS) {
            throw RegexCursor.unknown();
        }
        return repeated(looksAround ? Beginning.EMPTY : inside, repetition);
    }

    private static Beginning repeated(Beginning once, Repetition repetition) {
        return once.times(repetition.least(), repetition.most());
    }
}
