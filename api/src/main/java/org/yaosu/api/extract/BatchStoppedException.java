package org.yaosu.api.extract;

/** A batch was stopped before its end; what is done is kept, and the run can be gone on with. */
public final class BatchStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a batch stops. */
    public enum Reason {
        /** Its thread was interrupted, or the engine stops. */
        INTERRUPTED,
        /** One more call could cost more than the budget has left. */
        BUDGET,
        /** No model answers any more. */
        UNANSWERED
    }

    private final Reason reason;
    private final long run;

    /** @param run the number of the run to go on with; 0 where there is none */
    public BatchStoppedException(Reason reason, long run, String message) {
        super(message);
        this.reason = reason;
        this.run = run;
    }

    public Reason reason() {
        return reason;
    }

    /** The number of the run to go on with. */
    public long run() {
        return run;
    }
}
