package org.yaosu.itest.load.service;

import java.time.Duration;

/**
 * What a service saw of one client, by its own clock.
 *
 * @param answered the calls that got a whole answer
 * @param refused the calls that were refused, for the limit or for anything else
 * @param time from the first request to the end of the last answer
 * @param later the part of it from the end of the middle answer on, when the client is warm
 */
public record Served(long answered, long refused, Duration time, Duration later) {

    /** Answers a second. */
    public double rate() {
        return answered / (time.toNanos() / 1e9);
    }

    /** Answers a second in the second half of them. */
    public double laterRate() {
        return (answered - answered / 2) / (later.toNanos() / 1e9);
    }

    String line() {
        return answered + " " + refused + " " + time.toNanos() + " " + later.toNanos();
    }

    static Served of(String line) {
        String[] words = line.split(" ");
        return new Served(Long.parseLong(words[0]), Long.parseLong(words[1]), Duration.ofNanos(Long.parseLong(words[2])),
                Duration.ofNanos(Long.parseLong(words[3])));
    }
}
