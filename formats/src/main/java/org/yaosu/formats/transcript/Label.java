package org.yaosu.formats.transcript;

/**
 * What may be a speaker's name at the start of a line: the characters before its first colon.
 *
 * @param start where the name starts in the source
 * @param end where it ends
 * @param text where the text after the colon starts
 * @param wide whether the colon is the full-width one, which chat exports write, and links and code do not
 */
record Label(int start, int end, int text, boolean wide) {

    /** The longest name looked at; real ones carry a company or a remark. */
    static final int LONGEST = 64;

    /** A clock's digits follow one of these, as in {@code 今晚8：00}; a name's do not. */
    private static final String BEFORE_CLOCK = "晚午上下早晨间天日号点至到从前后-—~～";

    /** What opens a quotation, a bracketed quote or a mention; no name starts so. */
    private static final String NO_START = "\"“”「『《<{@'‘";

    /**
     * The candidate of one line; null where there is none. A quotation mark before the first name of all is left over from
     * a CSV cell, unless a name alone stands behind it, which starts a quoted message.
     */
    static Label at(String source, int lineStart, int lineEnd) {
        int start = Text.skipBlanks(source, lineStart, lineEnd);
        boolean csv = lineStart == 0 && start < lineEnd && source.charAt(start) == '"';
        start += csv ? 1 : 0;
        if (start == lineEnd || NO_START.indexOf(source.charAt(start)) >= 0) {
            return null;
        }
        int limit = Math.min(lineEnd, start + LONGEST + 1);
        for (int i = start; i < limit; i++) {
            char c = source.charAt(i);
            if (c == '：' && !isClock(source, start, i, lineEnd) || c == ':' && !insideNumber(source, start, i, lineEnd)) {
                int end = Text.dropBlanks(source, start, i);
                if (end == start || source.startsWith("//", i + 1) || csv && Text.skipBlanks(source, i + 1, lineEnd) == lineEnd) {
                    return null;
                }
                return new Label(start, end, i + 1, c == '：');
            }
        }
        return null;
    }

    String name(String source) {
        return source.substring(start, end);
    }

    private static boolean insideNumber(String source, int start, int colon, int lineEnd) {
        return colon > start && Text.isDigit(source.charAt(colon - 1)) && colon + 1 < lineEnd
                && Text.isDigit(source.charAt(colon + 1));
    }

    /** Whether the full-width colon stands between hours and minutes. */
    private static boolean isClock(String source, int start, int colon, int lineEnd) {
        boolean minutes = colon + 2 < lineEnd && Text.isDigit(source.charAt(colon + 1)) && source.charAt(colon + 1) < '6'
                && Text.isDigit(source.charAt(colon + 2)) && (colon + 3 == lineEnd || !Text.isDigit(source.charAt(colon + 3)));
        if (!minutes) {
            return false;
        }
        int hours = colon;
        while (hours > start && Text.isDigit(source.charAt(hours - 1))) {
            hours--;
        }
        return hours < colon && colon - hours <= 2
                && (hours == start || BEFORE_CLOCK.indexOf(source.charAt(hours - 1)) >= 0);
    }
}
