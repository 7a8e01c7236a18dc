package org.yaosu.dialogue.service.route;

import java.time.Duration;

/**
 * How long is waited for what.
 *
 * @param drain for the work with a responder that leaves, after that it is asked of others; and for requests under way when the service stops
 * @param grace for a responder that asks no model, whatever is left of the time limit
 * @param patience for the successor of a responder that has left, counted from its departure
 */
record Timing(Duration drain, Duration grace, Duration patience) {

    /** The drain is the engine's; a grace of 5 s lets an offline responder open its index on a cold disk. */
    static final Timing DEFAULT = new Timing(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(5));
}
