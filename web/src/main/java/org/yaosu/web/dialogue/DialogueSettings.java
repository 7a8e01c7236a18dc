package org.yaosu.web.dialogue;

import java.time.Duration;
import org.yaosu.web.http.Limits;

/**
 * The settings, checked.
 *
 * @param bodyLimit the most bytes of a body
 * @param queryLimit the most characters of a query
 * @param bodyTime how long a body may take to arrive
 * @param timeLimit how long an answer may take
 * @param reserve how much of that models leave to what was learned; of a short time limit, half
 * @param requests how many answers are worked on at a time
 */
record DialogueSettings(int bodyLimit, int queryLimit, Duration bodyTime, Duration timeLimit, Duration reserve, int requests) {

    static final int BODY_LIMIT = 1 << 20;
    static final int QUERY_LIMIT = 32 << 10;
    static final long BODY_TIME = 10_000;
    static final long TIME_LIMIT = 10_000;
    /** Opening an index on a cold disk takes a second or two. */
    static final long RESERVE = 3_000;
    static final int REQUESTS = 64;

    DialogueSettings {
        positive("bodyLimit", bodyLimit);
        positive("queryLimit", queryLimit);
        positive("bodyTime", bodyTime.toMillis());
        positive("timeLimit", timeLimit.toMillis());
        if (reserve.isNegative()) {
            throw new IllegalArgumentException("reserve = " + reserve.toMillis() + ": it must be 0 or more");
        }
        positive("requests", requests);
    }

    /** @throws IllegalArgumentException with the name of the setting that is wrong */
    static DialogueSettings of(DialogueConfig config) {
        return new DialogueSettings(config.bodyLimit(), config.queryLimit(), Duration.ofMillis(config.bodyTime()),
                Duration.ofMillis(config.timeLimit()), Duration.ofMillis(config.reserve()), config.requests());
    }

    /** How long models may take, so that there is an answer within the time limit where they give none. */
    Duration modelTime() {
        Duration half = timeLimit.dividedBy(2);
        return timeLimit.minus(reserve.compareTo(half) < 0 ? reserve : half);
    }

    /** What of that does not depend on what is asked for. */
    Limits limits() {
        return new Limits(bodyLimit, bodyTime, timeLimit, requests);
    }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " = " + value + ": it must be 1 or more");
        }
    }
}
