package org.yaosu.web.http;

import java.time.Duration;

/**
 * What a service takes.
 *
 * @param body the most bytes of a body
 * @param bodyTime how long a body may take to arrive
 * @param time how long an answer may take
 * @param requests how many answers are worked on at a time
 */
public record Limits(int body, Duration bodyTime, Duration time, int requests) {

    /** How many requests may be under way for each that is worked on: bodies arrive without a thread, but not without memory. */
    private static final int ARRIVING = 4;

    /** The share of the memory that bodies may take, all of them together: what is made of them takes several times as much. */
    private static final int SHARE = 16;

    /** The most bytes of all bodies under way. */
    long bodies() {
        return Math.max(body, Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** How many requests may be under way, those that are still arriving among them. */
    int underWay() {
        return Math.multiplyExact(requests, ARRIVING);
    }
}
