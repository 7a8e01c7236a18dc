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

    /**
     * About as many chats as take so long with so many calls at a time. An even number of rounds: the last calls begin together, so that none is
     * left waiting alone, and the middle is between two rounds.
     *
     * @param least not fewer than so many
     */
    int chats(Duration time, int calls, int least) {
        double rate = Math.min(MOST, calls * 1e3 / latency.toMillis());
        double rounds = Math.max(rate * time.toMillis() / 1e3, least) / calls;
        return 2 * calls * Math.max(1, (int) Math.round(rounds / 2));
    }
}
