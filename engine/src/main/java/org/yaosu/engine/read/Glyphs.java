package org.yaosu.engine.read;

/** What single characters stand for where JSON is written with a Chinese keyboard. */
final class Glyphs {

    private Glyphs() {
    }

    /** The structural character of JSON that a character is meant as; itself where it is none. Single and double marks stay apart. */
    static char shape(char c) {
        return switch (c) {
            case '“', '”', '„', '‟', '＂', '〝', '〞' -> '"';
            case '‘', '’', '‛', '＇' -> '\'';
            case '：', '=', '﹕', '∶' -> ':';
            case '，', '、', ';', '；', '﹐' -> ',';
            case '｛' -> '{';
            case '｝' -> '}';
            case '［', '【' -> '[';
            case '］', '】' -> ']';
            default -> c;
        };
    }

    /** Whether a character opens or closes a quotation. */
    static boolean isQuote(char shape) {
        return shape == '"' || shape == '\'';
    }

    /** Whether a character is nothing to see: a blank of any width, a control character, an invisible one. */
    static boolean isBlank(char c) {
        return c <= ' ' || c == 0x7f || Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c);
    }

    /** Whether a character has no width at all: byte order marks, joiners and their kind. */
    static boolean isInvisible(char c) {
        return c == '\ufeff' || c >= '\u200b' && c <= '\u200f' || c >= '\u202a' && c <= '\u202e' || c == '\u2060' || c == '\u00ad';
    }

    /** A text without blanks of any kind at its ends. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
