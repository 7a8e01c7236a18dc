package org.yaosu.engine.answer;

/** A field left while a chat was read with it, and broke: what was read so far is half a record. */
public final class FieldGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FieldGoneException(String message, Throwable cause) {
        super(message, cause);
    }
}
