package org.yaosu.engine.read;

/** The text that is parsed, with bounded looks ahead: how far they go does not depend on the text, so parsing stays linear. */
final class Source {

    /** Stands for the end of the text, and for a code fence, which ends what is inside it. */
    static final char END = '\uffff';

    /** Characters looked at ahead of a place, at most. */
    private static final int AHEAD = 300;
    private static final int BARE_KEY = 30;
    private static final String FENCE = "```";

    private final String text;
    private final Keys keys;

    Source(String text, Keys keys) {
        this.text = text;
        this.keys = keys;
    }

    int length() {
        return text.length();
    }

    char at(int place) {
        return text.charAt(place);
    }

    String part(int from, int to) {
        return text.substring(from, to);
    }

    /** The structural character meant at a place. */
    char shape(int place) {
        return place >= text.length() || text.startsWith(FENCE, place) ? END : Glyphs.shape(text.charAt(place));
    }

    boolean ended(int place) {
        return shape(place) == END;
    }

    /** The first place, from one on, that is neither blank nor in a comment nor a stray backslash. */
    int afterBlanks(int from) {
        return afterBlanks(from, text.length());
    }

    /** The same, looking ahead only; what is too far away is not seen. */
    int ahead(int from) {
        return afterBlanks(from, Math.min(text.length(), from + AHEAD));
    }

    private int afterBlanks(int from, int limit) {
        int place = from;
        while (place < limit) {
            char c = text.charAt(place);
            if (Glyphs.isBlank(c) || c == '\\') {
                place++;
            } else if (text.startsWith("//", place) || c == '#') {
                place = after("\n", place, limit);
            } else if (text.startsWith("/*", place)) {
                place = after("*/", place + 2, limit);
            } else {
                return place;
            }
        }
        return limit;
    }

    private int after(String mark, int from, int limit) {
        for (int place = from; place < limit; place++) {
            if (text.startsWith(mark, place)) {
                return Math.min(limit, place + mark.length());
            }
        }
        return limit;
    }

    /** Whether a key with its colon begins at a place, or one that the end of the text cut off. */
    boolean keyAt(int place) {
        return Glyphs.isQuote(shape(place)) ? quotedKeyAt(place, false) : bareKeyAt(place);
    }

    /** Whether a key of the form, in quotation marks and with its colon, begins at a place. */
    boolean knownKeyAt(int place) {
        return Glyphs.isQuote(shape(place)) && quotedKeyAt(place, true);
    }

    /** Whether any key in quotation marks, followed by a colon, begins at a place. */
    boolean memberAt(int place) {
        char kind = shape(place);
        if (!Glyphs.isQuote(kind)) {
            return false;
        }
        int limit = Math.min(text.length(), place + 1 + Keys.LONGEST);
        for (int end = place + 1; end < limit && text.charAt(end) != '\n'; end++) {
            if (shape(end) == kind) {
                return end > place + 1 && shape(ahead(end + 1)) == ':';
            }
        }
        return false;
    }

    /** Whether a comment begins at a place. */
    boolean commentAt(int place) {
        return text.charAt(place) == '#' || text.startsWith("//", place) || text.startsWith("/*", place);
    }

    private boolean quotedKeyAt(int place, boolean known) {
        char kind = shape(place);
        int limit = Math.min(text.length(), place + 1 + Keys.LONGEST);
        for (int end = place + 1; end < limit; end++) {
            char shape = shape(end);
            if (shape == kind) {
                return closesKey(place + 1, end, known);
            }
            if (shape == ':' && keys.knows(part(place + 1, end))) {
                return true;
            }
            if (text.charAt(end) == '\n' || shape == '{' || shape == '}') {
                return false;
            }
        }
        return !known && limit == text.length();
    }

    private boolean closesKey(int from, int end, boolean known) {
        if (end == from) {
            return false;
        }
        char next = shape(ahead(end + 1));
        if (next == ':') {
            return !known || keys.knows(part(from, end));
        }
        boolean value = Glyphs.isQuote(next) || next == '{' || next == '[';
        return (value || !known && next == END) && keys.knows(part(from, end));
    }

    private boolean bareKeyAt(int place) {
        int limit = Math.min(text.length(), place + BARE_KEY);
        for (int end = place; end < limit; end++) {
            char shape = shape(end);
            if (shape == ':') {
                char next = shape(ahead(end + 1));
                return end > place && (Glyphs.isQuote(next) || next == '[' || next == '{' || keys.knows(part(place, end)));
            }
            if (Glyphs.isQuote(shape) || ",{}[]\n".indexOf(shape) >= 0 || shape == END) {
                return false;
            }
        }
        return false;
    }

    /** Whether a bare word, up to a comma or the end of a list, begins at a place. */
    boolean wordAt(int place) {
        int limit = Math.min(text.length(), place + BARE_KEY);
        for (int end = place; end < limit; end++) {
            char shape = shape(end);
            if (shape == ',' || shape == ']' || shape == ')') {
                return end > place;
            }
            if (Glyphs.isQuote(shape) || ":{}[\n".indexOf(shape) >= 0 || shape == END) {
                return false;
            }
        }
        return false;
    }

    /** Whether words are a key of the form. */
    boolean knows(String words) {
        return keys.knows(words);
    }

    /** Reads the escape at a place into {@code out}; the place behind it. */
    int escape(int place, StringBuilder out, Repairs repairs) {
        if (place + 1 < text.length() && !Escapes.isProper(text.charAt(place + 1))) {
            repairs.add("read escapes that JSON does not have");
        }
        return Escapes.read(text, place, out);
    }
}
