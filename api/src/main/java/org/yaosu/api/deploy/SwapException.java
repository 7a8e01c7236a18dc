package org.yaosu.api.deploy;

/** A swap that did not happen: the old version is in service as before. The message says why and what to do next. */
public final class SwapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SwapException(String message) {
        super(message);
    }

    public SwapException(String message, Throwable cause) {
        super(message, cause);
    }
}
