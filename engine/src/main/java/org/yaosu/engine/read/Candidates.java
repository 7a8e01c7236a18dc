package org.yaosu.engine.read;

import java.util.regex.Pattern;

/** Finds where JSON may begin in a text that also has prose, in which brackets may occur too. */
final class Candidates {

    /** How an answer begins that is escaped once more than it should be. */
    private static final Pattern ESCAPED = Pattern.compile("[{\\[](?:\\\\[nrt]|[\\s{\\[]){0,40}+\\\\+\"");

    private final Source source;
    private final String text;

    Candidates(String text, Source source) {
        this.source = source;
        this.text = text;
    }

    /** The first place, from one on, where an object or a list may begin, or the first key of one without a bracket; -1 where none does. */
    int next(int from) {
        for (int place = from; place < text.length(); place++) {
            char shape = Glyphs.shape(text.charAt(place));
            boolean begins = shape == '{' || shape == '[' ? beginsWell(shape, source.ahead(place + 1)) : isKey(place);
            if (begins) {
                return place;
            }
        }
        return -1;
    }

    /** Whether the candidate at a place is a key and not a bracket. */
    boolean isKey(int place) {
        return source.memberAt(place) && source.knownKeyAt(place);
    }

    /** Whether the candidate at a place has backslashes before its quotation marks. */
    boolean isEscaped(int place) {
        return ESCAPED.matcher(text).region(place, text.length()).lookingAt();
    }

    private boolean beginsWell(char bracket, int next) {
        char shape = source.shape(next);
        boolean quote = Glyphs.isQuote(shape);
        if (quote && bracket == '[') {
            // A list of texts is no answer, but quoted words in brackets are frequent in prose.
            return source.memberAt(next) || text.charAt(next - 1) == '\\' || source.shape(source.ahead(next + 1)) == '{';
        }
        if (shape == bracket) {
            // The inner one is a candidate itself.
            return false;
        }
        return quote || shape == '{' || shape == '[' || shape == (bracket == '{' ? '}' : ']')
                || shape == Source.END && next >= text.length()
                || shape == '(' || bracket == '{' && source.keyAt(next) || text.charAt(next - 1) == '\\';
    }
}
