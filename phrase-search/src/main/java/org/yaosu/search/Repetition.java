package org.yaosu.search;

/**
 * How often a part of a regular expression is repeated.
 *
 * @param least the fewest times
 * @param most the most times; {@link #ENDLESS} where there is no limit
 */
record Repetition(int least, int most) {

    static final int ENDLESS = Integer.MAX_VALUE;

    /** Of the part that was just read; once, where nothing else is said. */
    static Repetition read(RegexCursor regex) {
        if (!seen(regex)) {
            return new Repetition(1, 1);
        }
        Repetition amount = amount(regex);
        // Reluctant or possessive, it begins alike.
        if (!regex.accepts("?")) {
            regex.accepts("+");
        }
        return amount;
    }

    /** Whether a repetition comes next. */
    static boolean seen(RegexCursor regex) {
        return regex.sees("?") || regex.sees("*") || regex.sees("+") || regex.sees("{");
    }

    private static Repetition amount(RegexCursor regex) {
        if (regex.accepts("?")) {
            return new Repetition(0, 1);
        }
        if (regex.accepts("*")) {
            return new Repetition(0, ENDLESS);
        }
        if (regex.accepts("+")) {
            return new Repetition(1, ENDLESS);
        }
        regex.expects("{");
        String[] bounds = regex.upTo("}").split(",", -1);
        int least = number(bounds[0]);
        if (bounds.length == 1) {
            return new Repetition(least, least);
        }
        return new Repetition(least, bounds[1].isEmpty() ? ENDLESS : number(bounds[1]));
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException wrong) {
            throw RegexCursor.unknown();
        }
    }
}
