package org.yaosu.api.dialogue;

/** Why a responder gives no reply. Its message is shown to people and quotes neither the conversation nor a secret; those of other exceptions are not shown. */
public final class ResponderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ResponderException(String message) {
        super(message);
    }

    public ResponderException(String message, Throwable cause) {
        super(message, cause);
    }
}
