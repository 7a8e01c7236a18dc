package org.yaosu.simulator.call;

import java.util.ArrayList;
import java.util.List;

/** Cuts answers into the pieces that a model would send; never within a character. */
public final class Pieces {

    /** Pieces of an answer, about. */
    private static final int COUNT = 8;
    /** Code points of a piece, at least. */
    private static final int SHORTEST = 4;

    private Pieces() {
    }

    /** A handful of pieces: two at least, the last of which may be empty. */
    public static List<String> few(String text) {
        List<String> pieces = cut(text, Math.max(SHORTEST, text.length() / COUNT));
        while (pieces.size() < 2) {
            pieces.add("");
        }
        return pieces;
    }

    /** One character a piece; two pieces at least, the last of which may be empty. */
    public static List<String> single(String text) {
        List<String> pieces = cut(text, 1);
        while (pieces.size() < 2) {
            pieces.add("");
        }
        return pieces;
    }

    private static List<String> cut(String text, int codePoints) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            for (int i = 0; i < codePoints && end < text.length(); i++) {
                end += Character.charCount(text.codePointAt(end));
            }
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
