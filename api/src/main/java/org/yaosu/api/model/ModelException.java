package org.yaosu.api.model;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Why a model gave no answer. Messages hold no secrets and no text of the chat. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kinds of failure that callers tell apart. */
    public enum Kind {
        /** The account or its keys are refused. */
        AUTH,
        /** What the account may use is used up. */
        QUOTA,
        /** Too many calls in too short a time. */
        RATE,
        /** The service has no capacity now. */
        BUSY,
        /** A content audit refused the question or the answer. */
        AUDIT,
        /** The request does not fit the model's window. */
        TOO_LONG,
        /** The service does not speak as agreed, or says that we do not. */
        PROTOCOL,
        /** The service was not reached, or the connection broke. */
        NETWORK,
        /** The caller gave up, or the provider is going away. */
        CANCELLED
    }

    private final Kind kind;
    private final boolean retryable;
    private final Duration retryAfter;

    /**
     * @param retryable whether the same call may succeed later with the same provider
     */
    public ModelException(Kind kind, boolean retryable, String message, Throwable cause) {
        this(kind, retryable, null, message, cause);
    }

    /**
     * @param retryable whether the same call may succeed later with the same provider
     * @param retryAfter how long the service asks to be left alone; null where it does not say
     */
    public ModelException(Kind kind, boolean retryable, Duration retryAfter, String message, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.retryable = retryable;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    public boolean retryable() {
        return retryable;
    }

    /** How long the service asks to be left alone, where it says. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
