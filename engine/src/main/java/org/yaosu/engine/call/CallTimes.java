package org.yaosu.engine.call;

import java.time.Duration;

/**
 * How many calls at a time there may be so that they do not take much longer than they used to. Judges by geometric means of many calls, so
 * that neither one slow call nor the spread of answers' lengths counts. Fewer calls at a time that are no faster are taken back: then
 * they are slow for another reason, and that is what is typical from then on. For one thread at a time.
 */
final class CallTimes {

    /** The fewest calls to judge by: at a spread of 0.7 (of the times' logarithms) their mean is within 10 %, nearly always within 30 %. */
    private static final int FEWEST = 50;

    /** Twice the typical time is too long. */
    private static final double TOO_LONG = Math.log(2);

    /** A step down, as a part of the limit; its logarithm. */
    private static final double STEP = 0.6;
    private static final double LOG_STEP = Math.log(STEP);

    /** Fewer at a time help where they save at least this part (of the logarithm) of what they would at times in proportion to load. */
    private static final double WORTHWHILE = 0.7;

    /** Typical times follow shorter ones sooner than longer ones, or times that grow slowly would never stand out. */
    private static final double DOWN = 0.3;
    private static final double UP = 0.1;

    /** How many means a lower limit is kept for, at first and at most, before more is tried whatever the times are. */
    private static final int KEPT_FIRST = 4;
    private static final int KEPT_MOST = 32;

    private final int most;
    private int limit;
    private double sum;
    private int count;
    /** Calls that are not counted any more: they began at another limit. */
    private int settling;
    private double typical = Double.NaN;
    /** Whether the calls before took too long, too: of the first such, some may have begun before they did. */
    private boolean again;
    /** The step down that is being judged: the mean and the limit before it; not a number where none is. */
    private double before = Double.NaN;
    private int limitBefore;
    private int keep = KEPT_FIRST;
    private int kept;

    CallTimes(int most) {
        this.most = most;
        this.limit = most;
    }

    int limit() {
        return limit;
    }

    /**
     * Counts a call.
     *
     * @param allowed calls at a time
     * @param full whether there were so many
     */
    void took(Duration took, int allowed, boolean full) {
        if (settling > 0) {
            settling--;
            return;
        }
        sum += Math.log(Math.max(1, took.toMillis()));
        count++;
        if (count >= Math.max(FEWEST, 2 * allowed)) {
            double mean = sum / count;
            sum = 0;
            count = 0;
            judge(mean, allowed, full);
        }
    }

    private void judge(double mean, int allowed, boolean full) {
        if (Double.isNaN(typical)) {
            typical = mean;
        }
        boolean helped = Double.isNaN(before) || mean - before <= WORTHWHILE * LOG_STEP;
        if (!helped) {
            typical = before;
            set(limitBefore);
        } else if (mean - typical > TOO_LONG) {
            tooLong(mean, allowed, full);
            return;
        } else if (limit < most) {
            kept++;
            // More than before would not take too long even at times in proportion to load; or it is time to see.
            if (mean - LOG_STEP - typical <= TOO_LONG || kept >= keep) {
                set((int) Math.ceil(limit / STEP));
            }
        } else {
            keep = KEPT_FIRST;
        }
        typical += limit < most && mean > typical ? 0 : (mean < typical ? DOWN : UP) * (mean - typical);
        before = Double.NaN;
        again = false;
    }

    private void tooLong(double mean, int allowed, boolean full) {
        int lower = Math.max(1, (int) (allowed * STEP));
        before = Double.NaN;
        if (again && full && lower < allowed) {
            keep = Math.min(KEPT_MOST, keep * 2);
            before = mean;
            limitBefore = allowed;
            set(lower);
        }
        again = true;
    }

    private void set(int to) {
        settling = 2 * Math.max(limit, to);
        limit = Math.min(most, to);
        kept = 0;
    }
}
