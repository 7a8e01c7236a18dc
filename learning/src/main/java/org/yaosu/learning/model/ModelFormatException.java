package org.yaosu.learning.model;

import java.io.IOException;

/** A file that is no model, or not a whole one; the message says what and where, and quotes nothing of it. */
public final class ModelFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    public ModelFormatException(String message) {
        super(message);
    }

    public ModelFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
