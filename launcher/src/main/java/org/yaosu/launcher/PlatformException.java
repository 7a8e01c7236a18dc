package org.yaosu.launcher;

/** The platform cannot start, or lacks a part that was asked for; the message says what, where and what to do. */
public final class PlatformException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlatformException(String message) {
        super(message);
    }

    public PlatformException(String message, Throwable cause) {
        super(message, cause);
    }
}
