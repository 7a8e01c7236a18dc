package org.yaosu.dialogue.command.answer;

import java.util.regex.Pattern;

/** Makes one line of a text, whatever its reader takes for the end of a line. */
final class OneLine {

    /** Blanks of any script, controls, and the separators of lines and paragraphs. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\x{FEFF}]+");

    private OneLine() {
    }

    /** The text with single blanks in the place of those. */
    static String of(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
