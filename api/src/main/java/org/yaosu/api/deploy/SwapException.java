package org.yaosu.api.deploy;

/**
 * A swap that did not happen. The old version is in service as before, unless somebody else has stopped or uninstalled it
 * meanwhile. The message says why, how the old version stands, and what to do next.
 */
public final class SwapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SwapException(String message) {
        super(message);
    }

    public SwapException(String message, Throwable cause) {
        super(message, cause);
    }
}
