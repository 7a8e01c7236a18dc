package org.yaosu.api.score;

import java.io.IOException;

/** What was named cannot be compared, as far as the journal and the records tell; the message says why and what to do. */
public final class IncomparableException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, where, and what to do next */
    public IncomparableException(String message) {
        super(message);
    }

    /** @param cause what told so */
    public IncomparableException(String message, Throwable cause) {
        super(message, cause);
    }
}
