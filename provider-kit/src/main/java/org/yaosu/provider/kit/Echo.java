package org.yaosu.provider.kit;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Knows text of a chat again, however a service escapes it or breaks its lines. */
final class Echo {

    /** In characters: no stretch that tells an echo is longer. */
    static final int LONGEST = 8;

    private static final Pattern ESCAPED = Pattern.compile("\\\\+u([0-9a-fA-F]{4})");
    private static final Pattern NOISE = Pattern.compile("\\\\+[nrtbf]?|[\\s\\p{Z}\\p{Cntrl}]+");

    /** How many characters in a row tell an echo: a name has three, a number of a person six. */
    private enum Stretch {
        HAN(3, Character::isIdeographic),
        DIGITS(6, Character::isDigit),
        ANY(LONGEST, character -> true);

        private final int length;
        private final IntPredicate kind;

        Stretch(int length, IntPredicate kind) {
            this.length = length;
            this.kind = kind;
        }

        boolean at(int start, String words, List<String> chat) {
            if (start + length > words.length()) {
                return false;
            }
            String piece = words.substring(start, start + length);
            return piece.chars().allMatch(kind) && chat.stream().anyMatch(text -> text.contains(piece));
        }
    }

    private final List<String> asked;

    /** @param asked the texts of the chat */
    Echo(List<String> asked) {
        this.asked = asked;
    }

    /** Whether the words repeat so much of the chat that one can read it. */
    boolean in(String words) {
        String folded = fold(words);
        // Not before: most calls go right, and a chat is long.
        List<String> chat = asked.stream().map(Echo::fold).toList();
        for (int start = 0; start < folded.length(); start++) {
            for (Stretch stretch : Stretch.values()) {
                if (stretch.at(start, folded, chat)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String fold(String text) {
        String plain = ESCAPED.matcher(text).replaceAll(escaped -> {
            char character = (char) Integer.parseInt(escaped.group(1), 16);
            // Both mean something in a replacement.
            return character == '\\' || character == '$' ? "" : String.valueOf(character);
        });
        return NOISE.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
