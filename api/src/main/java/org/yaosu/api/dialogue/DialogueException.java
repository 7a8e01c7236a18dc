package org.yaosu.api.dialogue;

/** A request that nobody answered. Its message quotes neither the conversation nor a secret. */
public class DialogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DialogueException(String message) {
        super(message);
    }
}
