package org.yaosu.formats.transcript;

/** Small questions about characters and stretches of a text. */
final class Text {

    private Text() {
    }

    /** Blank in the sense of chat texts: also no-break and wide spaces, and marks that show nothing. */
    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\u2005' || c == '\u200b' || c == '\ufeff';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }

    /** The first index from {@code start} that is not blank, or {@code end}. */
    static int skipBlanks(String source, int start, int end) {
        int i = start;
        while (i < end && isBlank(source.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The index after the last character before {@code end} that is not blank, or {@code start}. */
    static int dropBlanks(String source, int start, int end) {
        int i = end;
        while (i > start && isBlank(source.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
