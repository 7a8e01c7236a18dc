package org.yaosu.engine.call;

import java.time.Duration;

/**
 * How many calls at a time a service takes, as far as its answers tell. It starts with what is configured and is never more; a
 * refusal lowers it to what the service kept, answers raise it again: at once to what is known to hold, from there on
 * by rare trials that become rarer each time one is refused and bolder while they are not. Times that grow lower it as
 * {@link CallTimes} says, too. Has no clock: everything is counted in calls, which take from 0.05 s to a minute. Safe for use by several
 * threads.
 *
 * <p>It is additive increase with a measured decrease. Netflix's concurrency-limits 0.5.2, a library made for this, does not fit calls such as
 * these. Simulated with 64 configured, 8 taken and times of a log-normal spread of 0.7, its AIMDLimit has a fifth to a half of all calls refused,
 * as it tries one more after each answer; its Gradient2Limit looks at no refusal, and allows a third of what a healthy service takes, as its
 * VegasLimit does a tenth: both take the spread of answers' lengths for load.
 */
final class AdaptiveLimit {

    /** The most answers between two trials: at a limit that stays, one call in so many is refused. */
    private static final int RAREST = 256;

    /** A trial that held brings the next one so many times nearer. */
    private static final int NEARER = 4;

    /** Refusals that are forgiven: one in so many answers, and so many in a row. Others' load comes and goes. */
    private static final int FORGIVEN_ONE_IN = 16;
    private static final int FORGIVEN_MOST = 4;

    private final int most;
    private final CallTimes times;
    private int limit;
    /** The highest limit that held for a round of calls and was not refused since. */
    private int known;
    /** Answers before a trial of more than is known to hold. */
    private int patience = 1;
    private int step = 1;
    /** Answers at this limit, with all of it in use. */
    private int answers;
    /** Whether this limit is one that was raised and has not held for a round yet. */
    private boolean trial;
    /** Whether the last refusal was one of a trial. */
    private boolean failedTrial;
    /** Decreases so far. */
    private int epoch;
    private double forgiveness = FORGIVEN_MOST;

    /** @param most calls at a time as configured */
    AdaptiveLimit(int most) {
        this.most = most;
        this.times = new CallTimes(most);
        this.limit = most;
        this.known = most;
    }

    synchronized int limit() {
        return Math.min(limit, times.limit());
    }

    /** What a call that begins now brings along to {@link #refused}. */
    synchronized int epoch() {
        return epoch;
    }

    /**
     * The service answered.
     *
     * @param full whether all of the limit was in use: what nobody used is not known to hold
     */
    synchronized void answered(Duration took, boolean full) {
        forgiveness = Math.min(FORGIVEN_MOST, forgiveness + 1.0 / FORGIVEN_ONE_IN);
        times.took(took, limit(), full);
        if (!full || limit > times.limit()) {
            return;
        }
        answers++;
        if (trial && answers >= limit) {
            held();
        }
        if (limit < most && (limit < known || !trial && answers >= patience)) {
            limit = limit < known ? limit + 1 : Math.min(most, limit + step);
            trial = true;
            answers = 0;
        }
    }

    private void held() {
        trial = false;
        if (limit > known) {
            known = limit;
            patience = Math.max(1, patience / NEARER);
            step *= 2;
        }
    }

    /**
     * The service had too much to do for a call. The first refusal of a call that began after the last decrease tells how many
     * calls there were; each further one of those calls, that one less was taken. So a burst of 64, of which 8 are taken, ends at 8.
     *
     * @param began the epoch in which the call began
     * @param taken calls under way, this one among them
     */
    synchronized void refused(int began, int taken) {
        boolean beyond = limit > known;
        if (began == epoch && !beyond && forgiveness >= 1) {
            forgiveness--;
        } else if (began == epoch) {
            epoch++;
            failedTrial = trial;
            if (trial) {
                patience = Math.min(RAREST, patience * 2);
            }
            lower(Math.min(limit(), taken) - 1);
        } else if (began == epoch - 1) {
            lower(limit() - 1);
        }
    }

    private void lower(int to) {
        limit = Math.max(1, to);
        // What held before a trial still does, as far as we know; what was refused as soon as it was tried does not.
        if (failedTrial) {
            known = Math.min(known, limit);
        }
        trial = false;
        step = 1;
        answers = 0;
    }
}
