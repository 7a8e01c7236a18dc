package org.yaosu.simulator;

import java.util.Objects;

/**
 * Which calls go wrong, and how. A call is an attempt to open a Spark connection, each further request on one, or a chat
 * completion over HTTP; calls are counted from 1 since the simulator started, refused ones among them.
 *
 * @param fault what goes wrong
 * @param every each call whose number divides by this goes wrong; 0 for none
 * @param times how many calls go wrong at most; 0 for no end
 */
public record FaultPlan(Fault fault, int every, int times) {

    /** Nothing goes wrong. */
    public static final FaultPlan NONE = new FaultPlan(Fault.DROP, 0, 0);

    public FaultPlan {
        Objects.requireNonNull(fault, "fault");
        if (every < 0 || times < 0) {
            throw new IllegalArgumentException("every " + every + ", times " + times + ": neither may be negative");
        }
    }

    /** Every nth call goes wrong; with 1, all of them. */
    public static FaultPlan every(int n, Fault fault) {
        return new FaultPlan(fault, n, 0);
    }

    /** The next calls go wrong, and those after them do not. */
    public static FaultPlan next(int calls, Fault fault) {
        return calls == 0 ? NONE : new FaultPlan(fault, 1, calls);
    }

    /** Only the next call goes wrong. */
    public static FaultPlan once(Fault fault) {
        return next(1, fault);
    }
}
