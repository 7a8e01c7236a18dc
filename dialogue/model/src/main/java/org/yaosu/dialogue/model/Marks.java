package org.yaosu.dialogue.model;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before a turn: the number of the goal that it begins, as in {@code [2]}, and who says it. */
final class Marks {

    private static final Pattern NUMBER = Pattern.compile("\\s*\\[\\s*(\\d{1,3})\\s*]");
    private static final Pattern SPEAKER = Pattern.compile(
            "^\\s*(?:bot|user|assistant|ai|机器人|用户|助手|回复|回答|答复)\\s*[:：]", Pattern.CASE_INSENSITIVE);

    private Marks() {
    }

    /** The number at the beginning of a text. */
    static OptionalInt number(String text) {
        Matcher number = NUMBER.matcher(speechless(text));
        return number.lookingAt() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
    }

    private static String speechless(String text) {
        return SPEAKER.matcher(text).replaceFirst("");
    }

    /** The text without either, however many there are. */
    static String strip(String text) {
        Matcher number = NUMBER.matcher(text);
        Matcher speaker = SPEAKER.matcher(text);
        int start = 0;
        while (true) {
            while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            if (number.region(start, text.length()).lookingAt()) {
                start = number.end();
            } else if (speaker.region(start, text.length()).lookingAt()) {
                start = speaker.end();
            } else {
                return text.substring(start).strip();
            }
        }
    }
}
