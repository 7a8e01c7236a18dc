package org.yaosu.engine.prompt;

import java.util.List;
import org.yaosu.api.model.Message;

/**
 * The longest input that a model takes.
 *
 * @param tokens in tokens, estimated from above by {@link TokenEstimate#cautious}; 0 where they are not counted
 * @param characters in UTF-16 code units; 0 where they are not counted
 */
public record Window(int tokens, int characters) {

    /** More than any input, and far enough from overflow to calculate with. */
    private static final long ENDLESS = Long.MAX_VALUE / 4;

    public Window {
        if (tokens < 0 || characters < 0) {
            throw new IllegalArgumentException("a window of " + tokens + " tokens and " + characters
                    + " characters: give 0 for what is not counted");
        }
    }

    /** Whether a model with this window takes these messages. */
    public boolean fits(List<Message> messages) {
        return Size.of(messages).within(size());
    }

    Size size() {
        return new Size(characters == 0 ? ENDLESS : characters, tokens == 0 ? ENDLESS : 2L * tokens);
    }

    @Override
    public String toString() {
        if (tokens == 0 && characters == 0) {
            return "no limit";
        }
        if (tokens == 0 || characters == 0) {
            return tokens == 0 ? characters + " characters" : tokens + " tokens";
        }
        return tokens + " tokens and " + characters + " characters";
    }
}
