package org.yaosu.finetune.rows;

import java.util.Objects;

/**
 * What is to be known about a chat that did not become a row as it stands.
 *
 * @param chat the chat's place in its file, from 1
 * @param what what was done with it
 * @param words why, in words that quote nothing of it
 */
public record Remark(long chat, What what, String words) {

    /** What can be done with a chat. */
    public enum What {
        /** It is in the file, with less text. */
        SHORTENED,
        /** It is in the file, with another text than was asked for. */
        REPLACED,
        /** It is not in the file, and never will be as it stands. */
        LEFT_OUT,
        /** It is not in the file, or not as it was asked for, because no model has answered; the same command asks again. */
        UNANSWERED
    }

    public Remark {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(words, "words");
    }
}
