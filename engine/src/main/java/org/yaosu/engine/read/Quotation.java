package org.yaosu.engine.read;

/**
 * Reads texts in quotation marks, also where the marks inside are not escaped: a mark ends a text only where structure
 * follows that makes sense in this form.
 */
final class Quotation {

    private final Source source;
    private final Repairs repairs;
    private int place;
    private int end;
    private boolean closedAll;

    Quotation(Source source, Repairs repairs) {
        this.source = source;
        this.repairs = repairs;
    }

    /** The place behind what was read last. */
    int end() {
        return end;
    }

    /** Whether the last text ran to the end together with the brackets that close all that is open. */
    boolean closedAll() {
        return closedAll;
    }

    /** Reads a key, whose first mark is at a place; ends at a colon, or with the line, where the closing mark is missing. */
    String key(int start) {
        char kind = source.shape(start);
        StringBuilder out = new StringBuilder();
        for (end = start + 1; end < source.length();) {
            char c = source.at(end);
            char shape = source.shape(end);
            if (shape == kind) {
                end++;
                return out.toString();
            }
            if (c == '\n' || shape == ':' && source.knows(out.toString()) || out.length() > 2 * Keys.LONGEST) {
                repairs.add("closed a key whose quotation mark was missing");
                return out.toString();
            }
            end = c == '\\' ? escape(end, out) : append(end, out);
        }
        return out.toString();
    }

    /**
     * Reads a text, whose first mark is at a place.
     *
     * @param inList whether it is an item of a list
     * @param open how many brackets are open around it
     * @return the text; {@link Json.Gap#CUT} where the answer broke off inside
     */
    Json text(int start, boolean inList, int open) {
        char glyph = source.at(start);
        char kind = source.shape(start);
        StringBuilder out = new StringBuilder();
        int inside = 0;
        for (place = start + 1; place < source.length();) {
            char c = source.at(place);
            if (c == '\\') {
                place = escape(place, out);
                continue;
            }
            if (source.shape(place) == kind) {
                if (isPlain(glyph) && (c == '“' || c == '‘')) {
                    inside++;
                } else if (isPlain(glyph) && inside > 0 && (c == '”' || c == '’')) {
                    inside--;
                } else if (closes(c, glyph, inList)) {
                    end = place + 1;
                    return new Json.Text(out.toString());
                } else if (source.knownKeyAt(place)) {
                    repairs.add("closed a text whose quotation mark was missing");
                    end = place;
                    return new Json.Text(withoutSeparator(out));
                } else if (c == glyph || !isPlain(glyph)) {
                    repairs.add("kept quotation marks inside a text");
                }
            }
            place = append(place, out);
        }
        end = source.length();
        return unclosed(out, open);
    }

    /** A text that runs to the end: all that is missing is its mark, if the brackets behind it close all that is open. */
    private Json unclosed(StringBuilder out, int open) {
        int to = out.length();
        int closed = 0;
        while (to > 0 && (Glyphs.isBlank(out.charAt(to - 1)) || out.charAt(to - 1) == '`' || isCloser(out.charAt(to - 1)))) {
            to--;
            closed += isCloser(out.charAt(to)) ? 1 : 0;
        }
        if (closed == open && to > 0) {
            closedAll = true;
            repairs.add("closed a text whose quotation mark was missing");
            return new Json.Text(out.substring(0, to));
        }
        return Json.Gap.CUT;
    }

    private boolean closes(char mark, char glyph, boolean inList) {
        int next = source.ahead(place + 1);
        return switch (source.shape(next)) {
            // A mark of another width at the very end is more likely one inside a text that was cut off.
            case Source.END -> next < source.length() || mark == glyph || !isPlain(glyph);
            case '}' -> true;
            case ']' -> inList || endsValue(next);
            case ')' -> inList;
            case ',' -> closesBeforeComma(next, inList);
            case '"', '\'' -> inList ? next > place + 1 : source.keyAt(next);
            case '{', '[' -> inList;
            case ':' -> false;
            default -> next > place + 1 && source.keyAt(next);
        };
    }

    private boolean closesBeforeComma(int comma, boolean inList) {
        int next = source.ahead(comma + 1);
        while (source.shape(next) == ',') {
            next = source.ahead(next + 1);
        }
        return switch (source.shape(next)) {
            case Source.END, '}', ']', '{', '[' -> true;
            case ')' -> inList;
            case '"', '\'' -> inList || source.keyAt(next);
            default -> source.keyAt(next) || inList && source.wordAt(next);
        };
    }

    /** Whether what follows a bracket shows that it closes a list and is no part of a text. */
    private boolean endsValue(int bracket) {
        int next = source.ahead(bracket + 1);
        char shape = source.shape(next);
        return shape == Source.END || shape == '}' || shape == ']' || shape == ',' || source.keyAt(next);
    }

    private int escape(int at, StringBuilder out) {
        return source.escape(at, out, repairs);
    }

    private int append(int at, StringBuilder out) {
        char c = source.at(at);
        if (c < ' ' && c != '\n' && c != '\t') {
            repairs.add("left out control characters");
        } else {
            if (c == '\n') {
                repairs.add("kept a line break inside a text");
            }
            out.append(c);
        }
        return at + 1;
    }

    private static boolean isPlain(char glyph) {
        return glyph == '"' || glyph == '\'';
    }

    private static boolean isCloser(char c) {
        char shape = Glyphs.shape(c);
        return shape == '}' || shape == ']';
    }

    private static String withoutSeparator(StringBuilder out) {
        String text = Glyphs.strip(out.toString());
        return text.endsWith(",") || text.endsWith("，") ? Glyphs.strip(text.substring(0, text.length() - 1)) : text;
    }
}
