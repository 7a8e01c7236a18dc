package org.yaosu.api.dialogue;

import java.util.Objects;

/** A request that cannot be understood. Its message says what and where, and does not quote the conversation. */
public final class DialogueFormatException extends RuntimeException {

    /** What cannot be understood. */
    public enum Kind {
        /** The text holds no JSON object, or more than one. */
        JSON,
        /** A field is missing, is of another form than is read, or is larger. */
        FIELD
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Of a {@link Kind#FIELD}. */
    public DialogueFormatException(String message) {
        this(Kind.FIELD, message);
    }

    public DialogueFormatException(Kind kind, String message) {
        super(message);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    /** What cannot be understood. */
    public Kind kind() {
        return kind;
    }
}
