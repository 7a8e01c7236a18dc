package org.yaosu.itest.soak;

import java.time.Duration;

/**
 * How long a soak goes on: until both are reached.
 *
 * @param chats chats to extract
 * @param changes times that the provider is swapped, or stopped and started
 * @param callers threads that extract chats
 * @param most when to give up, whatever was reached
 */
public record Limits(int chats, int changes, int callers, Duration most) {

    /** What the platform promises to stand. */
    public static final Limits FULL = new Limits(10_000, 200, 16, Duration.ofMinutes(30));
}
