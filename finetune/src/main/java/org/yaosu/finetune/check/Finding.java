package org.yaosu.finetune.check;

import java.util.Objects;

/**
 * Something that was found.
 *
 * @param trouble what kind of thing, with how bad it is and how it is mended
 * @param line the line on which the row begins, from 1; 0 where it is about the whole file
 * @param what in words that quote nothing personal
 */
public record Finding(Trouble trouble, long line, String what) {

    public Finding {
        Objects.requireNonNull(trouble, "trouble");
        Objects.requireNonNull(what, "what");
    }
}
