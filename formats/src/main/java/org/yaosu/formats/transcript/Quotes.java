package org.yaosu.formats.transcript;

import java.util.BitSet;

/**
 * Finds quoted messages, whose lines never start a turn although they may carry a speaker's name. There are two forms:
 * <pre>
 * 这是一条引用/回复消息：        「name：first line
 * "name：                       last line」
 * the quoted words"             - - - - - - - -
 * ------                        the reply
 * the reply
 * </pre>
 * One pass from the end: an opening line belongs to the nearest closing line after it, unless another one opens between.
 */
final class Quotes {

    static final String ANNOUNCEMENT = "这是一条引用/回复消息";

    /** A quote that seems longer than this has lost its end. */
    private static final int LONGEST = 10_000;

    private final String source;
    private final Lines lines;
    private final BitSet quoted = new BitSet();

    Quotes(String source, Lines lines) {
        this.source = source;
        this.lines = lines;
        find();
    }

    /** Whether this line is part of a quoted message, and not its first line where that carries the speaker who quotes. */
    boolean covers(int line) {
        return quoted.get(line);
    }

    private void find() {
        int announced = -1;
        int bracketed = -1;
        for (int line = lines.count() - 1; line >= 0; line--) {
            if (line > 0 && isRule(line)) {
                if (closes(line - 1)) {
                    announced = line;
                    bracketed = line;
                }
            } else if (announces(line)) {
                cover(line, announced);
                announced = -1;
                bracketed = -1;
            } else if (opens(line)) {
                cover(line, bracketed);
                bracketed = -1;
            }
        }
    }

    private void cover(int opening, int rule) {
        if (rule > opening && lines.end(rule) - lines.start(opening) <= LONGEST) {
            quoted.set(opening + 1, rule + 1);
        }
    }

    /** A line of dashes, {@code ------} or {@code - - - -}. */
    private boolean isRule(int line) {
        int dashes = 0;
        for (int i = lines.start(line); i < lines.end(line); i++) {
            char c = source.charAt(i);
            if (c == '-') {
                dashes++;
            } else if (!Text.isBlank(c)) {
                return false;
            }
        }
        return dashes >= 4;
    }

    private boolean closes(int line) {
        int end = Text.dropBlanks(source, lines.start(line), lines.end(line));
        return end > lines.start(line) && "\"”」".indexOf(source.charAt(end - 1)) >= 0;
    }

    private boolean announces(int line) {
        int end = Text.dropBlanks(source, lines.start(line), lines.end(line));
        int start = end - ANNOUNCEMENT.length() - 1;
        if (start < lines.start(line) || !source.startsWith(ANNOUNCEMENT, start) || line + 1 == lines.count()) {
            return false;
        }
        int next = Text.skipBlanks(source, lines.start(line + 1), lines.end(line + 1));
        return next < lines.end(line + 1) && "\"“".indexOf(source.charAt(next)) >= 0;
    }

    /** Whether a bracketed quote starts on this line, with or without a speaker before it, and does not end on it. */
    private boolean opens(int line) {
        int end = lines.end(line);
        int bracket = Text.skipBlanks(source, lines.start(line), end);
        if (bracket < end && source.charAt(bracket) != '「') {
            Label label = Label.at(source, lines.start(line), end);
            bracket = label == null ? end : Text.skipBlanks(source, label.text(), end);
        }
        return bracket < end && source.charAt(bracket) == '「' && !closes(line);
    }
}
