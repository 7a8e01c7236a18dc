package org.yaosu.dialogue.offline.scene;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A turn of a conversation.
 *
 * @param goal the number of the goal that begins with this turn, from 1; 0 where none is marked
 * @param words its words, without the mark
 */
public record Line(int goal, List<String> words) {

    private static final Pattern MARK = Pattern.compile("\\s*\\[\\s*(\\d{1,3})\\s*]");
    /** Blanks of every kind, ends of lines and other control characters, as segmenters take them. */
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}]+");

    public Line {
        words = List.copyOf(words);
    }

    /** @param text words separated by blanks, perhaps after a mark such as {@code [2]} */
    public static Line of(String text) {
        Matcher mark = MARK.matcher(text);
        boolean marked = mark.lookingAt();
        return new Line(marked ? Integer.parseInt(mark.group(1)) : 0, words(marked ? text.substring(mark.end()) : text));
    }

    /** The words of a text; none of a blank one. */
    public static List<String> words(String text) {
        return BLANKS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    /** The turn without blanks. */
    public String joined() {
        return String.join("", words);
    }
}
