package org.yaosu.api.format;

import java.io.IOException;

/** Input that is not of the format it is read as; the message says what, where and what to do. */
public final class ChatFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    public ChatFormatException(String message) {
        super(message);
    }

    public ChatFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
