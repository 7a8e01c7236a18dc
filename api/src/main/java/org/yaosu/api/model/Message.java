package org.yaosu.api.model;

import java.util.Objects;

/** One message of a conversation with a model. */
public record Message(Author author, String text) {

    /** Who speaks to whom. */
    public enum Author {
        /** Instructions that stand above the conversation; only the first message may be of this kind. */
        SYSTEM,
        USER,
        ASSISTANT
    }

    public Message {
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(text, "text");
    }
}
