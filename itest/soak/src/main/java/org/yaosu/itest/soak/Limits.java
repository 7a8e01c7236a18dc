package org.yaosu.itest.soak;

import java.time.Duration;

/**
 * How long a soak goes on: until both are reached.
 *
 * @param chats chats to extract
 * @param changes times that the provider is swapped, or stopped and started
 * @param callers threads that extract chats
 * @param warmUp chats before the first change, whose pauses are not counted: they tell of the Java machine
 * @param rest between two changes, so that there are undisturbed chats to compare with
 * @param most when to give up, whatever was reached
 */
public record Limits(int chats, int changes, int callers, int warmUp, Duration rest, Duration most) {

    /** What the platform promises to stand. */
    public static final Limits FULL = new Limits(10_000, 200, 16, 2_000, Duration.ofMillis(100), Duration.ofMinutes(30));
}
