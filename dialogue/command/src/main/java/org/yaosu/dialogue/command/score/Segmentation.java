package org.yaosu.dialogue.command.score;

import java.util.Optional;

/** Whether the words of texts are separated at all: BLEU and DISTINCT mean nothing where they are not. */
final class Segmentation {

    /** Characters; shorter texts may well be one word. */
    private static final int LONG = 8;

    private long texts;
    private long whole;

    void add(String text) {
        String stripped = text.strip();
        if (stripped.length() >= LONG) {
            texts++;
            whole += stripped.chars().noneMatch(Character::isWhitespace) ? 1 : 0;
        }
    }

    /** Empty where most texts have separate words. */
    Optional<String> warning(String what) {
        return whole * 2 <= texts ? Optional.empty()
                : Optional.of("most of the " + what + " have no blanks between their words, and BLEU and DISTINCT count words");
    }
}
