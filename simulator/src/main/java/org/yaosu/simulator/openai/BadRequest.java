package org.yaosu.simulator.openai;

/** A request that is refused. */
final class BadRequest extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    BadRequest(Refusal refusal) {
        super(refusal.message());
        this.refusal = refusal;
    }

    /** A request whose values are wrong. */
    BadRequest(String message) {
        this(new Refusal(400, "invalid_request_error", null, message));
    }

    Refusal refusal() {
        return refusal;
    }
}
