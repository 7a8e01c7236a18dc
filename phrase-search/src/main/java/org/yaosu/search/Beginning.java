package org.yaosu.search;

/**
 * How the matches of a part of a regular expression may begin. More may be allowed than can be, never less. Chars of
 * characters beyond the basic plane are allowed everywhere.
 *
 * @param first what may be first in matches that are not empty
 * @param second what may be second in matches of two chars and more
 * @param empty whether a match may be empty
 * @param single whether a match may be one char long
 */
record Beginning(Chars first, Chars second, boolean empty, boolean single) {

    /** Of what matches nothing but a place. */
    static final Beginning EMPTY = new Beginning(Chars.NONE, Chars.NONE, true, false);
    /** Nothing is known. */
    static final Beginning ANYWHERE = new Beginning(Chars.ANY, Chars.ANY, true, true);
    /** More chars are not looked at. */
    private static final int DEPTH = 2;

    /** Of one character. */
    static Beginning of(Chars chars) {
        return new Beginning(chars, Chars.NONE, false, true);
    }

    /** Of this and then another part. */
    Beginning then(Beginning next) {
        return new Beginning(empty ? first.or(next.first) : first,
                second.or(single ? next.first : Chars.NONE).or(empty ? next.second : Chars.NONE),
                empty && next.empty, single && next.empty || empty && next.single);
    }

    /** Of this or another part. */
    Beginning or(Beginning other) {
        return new Beginning(first.or(other.first), second.or(other.second), empty || other.empty, single || other.single);
    }

    /** Of this part, repeated. */
    Beginning times(int least, int most) {
        Beginning all = EMPTY;
        for (int i = 0; i < Math.min(least, DEPTH); i++) {
            all = all.then(this);
        }
        for (int i = 0; i < Math.min(most - least, DEPTH); i++) {
            all = all.then(or(EMPTY));
        }
        return all;
    }

    /** Whether every place in a text must be tried. */
    boolean anywhere() {
        return empty;
    }

    /** The next place in a text where a match may begin, or -1. */
    int next(String text, int from) {
        int end = single ? text.length() : text.length() - 1;
        for (int at = from; at < end; at++) {
            if (first.has(text.charAt(at)) && (single || second.has(text.charAt(at + 1)))) {
                return at;
            }
        }
        return -1;
    }
}
