package org.yaosu.api.run;

/** How a run stands. */
public enum RunState {
    /** A process is at work on it. */
    RUNNING,
    /** It was stopped, or its process ended: it can be gone on with. */
    INTERRUPTED,
    /** Every chat had its turn and the records were written. */
    DONE
}
