package org.yaosu.api.dialogue;

/** A request that cannot be understood. Its message says what and where, and does not quote the conversation. */
public final class DialogueFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DialogueFormatException(String message) {
        super(message);
    }
}
