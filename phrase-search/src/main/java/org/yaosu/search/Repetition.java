package org.yaosu.search;

/**
 * How often a part of a regular expression is repeated.
 *
 * @param least the fewest times
 * @param most the most times; {@link #ENDLESS} where there is no limit
 * @param possessive whether it never gives back what it took
 */
record Repetition(int least, int most, boolean possessive) {

    static final int ENDLESS = Integer.MAX_VALUE;

    /** Of the part that was just read; once, where nothing else is said. */
    static Repetition read(RegexCursor regex) {
        if (!seen(regex)) {
            return of(1, 1);
        }
        Repetition amount = amount(regex);
        return regex.accepts("?") ? amount : new Repetition(amount.least, amount.most, regex.accepts("+"));
    }

    /** Whether a repetition comes next. */
    static boolean seen(RegexCursor regex) {
        return regex.sees("?") || regex.sees("*") || regex.sees("+") || regex.sees("{");
    }

    private static Repetition amount(RegexCursor regex) {
        if (regex.accepts("?")) {
            return of(0, 1);
        }
        if (regex.accepts("*")) {
            return of(0, ENDLESS);
        }
        if (regex.accepts("+")) {
            return of(1, ENDLESS);
        }
        regex.expects("{");
        String[] bounds = regex.upTo("}").split(",", -1);
        int least = number(bounds[0]);
        if (bounds.length == 1) {
            return of(least, least);
        }
        return of(least, bounds[1].isEmpty() ? ENDLESS : number(bounds[1]));
    }

    private static Repetition of(int least, int most) {
        return new Repetition(least, most, false);
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException wrong) {
            throw RegexCursor.unknown();
        }
    }
}
