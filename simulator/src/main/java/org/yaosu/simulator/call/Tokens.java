package org.yaosu.simulator.call;

import java.util.List;
import org.yaosu.api.model.Message;

/**
 * Estimates tokens as Spark's documents do: one for one and a half Chinese characters; of other text, one for four
 * characters.
 */
public final class Tokens {

    private Tokens() {
    }

    /** The tokens of a conversation. */
    public static int of(List<Message> messages) {
        return messages.stream().mapToInt(message -> of(message.text())).sum();
    }

    /** The tokens of a text. */
    public static int of(String text) {
        double tokens = 0;
        for (int i = 0; i < text.length(); i++) {
            tokens += weight(text.charAt(i));
        }
        return (int) Math.ceil(tokens);
    }

    /** The part of a text that fits into so many tokens. */
    public static String cut(String text, int limit) {
        double tokens = 0;
        for (int i = 0; i < text.length(); i++) {
            tokens += weight(text.charAt(i));
            if (tokens > limit) {
                return text.substring(0, Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i);
            }
        }
        return text;
    }

    private static double weight(char character) {
        return character < 0x80 ? 1 / 4.0 : 1 / 1.5;
    }
}
