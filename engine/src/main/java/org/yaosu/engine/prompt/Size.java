package org.yaosu.engine.prompt;

import java.util.List;
import org.yaosu.api.model.Message;

/**
 * How long something is, in what windows count. Sizes of parts add up to the size of the whole.
 *
 * @param characters UTF-16 code units
 * @param halves half tokens, estimated from above
 */
record Size(long characters, long halves) {

    static final Size ZERO = new Size(0, 0);

    /** What services write around each message to tell whose it is, in half tokens: four tokens, with a little to spare. */
    private static final long AROUND = 8;

    static Size of(CharSequence text) {
        return new Size(text.length(), TokenEstimate.halves(text));
    }

    static Size of(List<Message> messages) {
        Size size = ZERO;
        for (Message message : messages) {
            size = size.plus(of(message.text())).plus(new Size(0, AROUND));
        }
        return size;
    }

    Size plus(Size other) {
        return new Size(characters + other.characters, halves + other.halves);
    }

    Size minus(Size other) {
        return new Size(characters - other.characters, halves - other.halves);
    }

    Size times(int factor) {
        return new Size(characters * factor, halves * factor);
    }

    Size dividedBy(long parts) {
        return new Size(characters / parts, halves / parts);
    }

    Size min(Size other) {
        return new Size(Math.min(characters, other.characters), Math.min(halves, other.halves));
    }

    boolean within(Size room) {
        return characters <= room.characters && halves <= room.halves;
    }

    long tokens() {
        return (halves + 1) / 2;
    }

    @Override
    public String toString() {
        return characters + " characters, about " + tokens() + " tokens";
    }
}
