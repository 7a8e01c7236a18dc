package org.yaosu.engine.prompt;

import java.util.ArrayList;
import java.util.List;

/** Cuts a turn that is too long alone: at the end of a line, else of a sentence, else of a clause, else anywhere. */
final class Splitter {

    private static final List<String> ENDS = List.of("\n\r", "。！？；!?;…", "，、, \t");

    /** A line break within a turn becomes a break and two blanks. */
    private static final Size BREAK = Size.of("\n  ");

    private Splitter() {
    }

    /** The turn in pieces of at most this size each; white space at the cuts falls away, nothing else. */
    static List<Line> split(Line line, Size room) {
        Size left = room.minus(Size.of(ChatText.line(new Line(line.speaker(), ""))));
        String text = line.text();
        List<Line> pieces = new ArrayList<>();
        for (int start = 0; start < text.length();) {
            int end = cut(text, start, end(text, start, left));
            String piece = text.substring(start, end).strip();
            if (!piece.isEmpty()) {
                pieces.add(new Line(line.speaker(), piece));
            }
            start = end;
        }
        return pieces;
    }

    /** How far the text may be taken from here. */
    private static int end(String text, int start, Size left) {
        Size used = Size.ZERO;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            used = used.plus(breaks(c) ? BREAK : new Size(1, TokenEstimate.halves(c)));
            if (!used.within(left)) {
                return i;
            }
        }
        return text.length();
    }

    /** The best place to cut in the later half of what may be taken. */
    private static int cut(String text, int start, int end) {
        if (end == text.length()) {
            return end;
        }
        int earliest = start + (end - start) / 2;
        for (String signs : ENDS) {
            for (int i = end - 1; i >= earliest; i--) {
                if (signs.indexOf(text.charAt(i)) >= 0) {
                    return i + 1;
                }
            }
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    /** Whether the character is, or is part of, what a regular expression takes for a line break. */
    private static boolean breaks(char c) {
        return c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
