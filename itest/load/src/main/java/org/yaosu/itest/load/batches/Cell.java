package org.yaosu.itest.load.batches;

import java.time.Duration;

/**
 * What a service is like.
 *
 * @param latency from a request to its whole answer
 * @param limit the calls at a time that it allows
 */
record Cell(Duration latency, int limit) {

    /** Chats a second that no machine of a few cores sends: more need not be prepared for. */
    private static final double MOST = 250;

    /** Chats a second that can be had of it: all the time as many calls as it allows. */
    double ceiling() {
        return limit * 1e3 / latency.toMillis();
    }

    /** About as many chats as take so long with so many calls at a time; the last ones begin together, so none is left waiting alone. */
    int chats(Duration time, int calls) {
        double rate = Math.min(MOST, calls * 1e3 / latency.toMillis());
        return calls * Math.max(1, (int) Math.round(rate * time.toMillis() / 1e3 / calls));
    }
}
