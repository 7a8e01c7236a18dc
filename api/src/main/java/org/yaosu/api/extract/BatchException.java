package org.yaosu.api.extract;

/** A request that cannot be carried out as it stands; the message says what, where and what to do. */
public class BatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BatchException(String message) {
        super(message);
    }

    public BatchException(String message, Throwable cause) {
        super(message, cause);
    }
}
