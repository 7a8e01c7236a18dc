package org.yaosu.itest.load.service;

import java.time.Duration;

/**
 * What a service saw of one client, by its own clock.
 *
 * @param answered the calls that got a whole answer
 * @param refused the calls that were refused, for the limit or for anything else
 * @param time from the first request to the end of the last answer
 */
public record Served(long answered, long refused, Duration time) {

    /** Answers a second. */
    public double rate() {
        return answered / (time.toNanos() / 1e9);
    }

    String line() {
        return answered + " " + refused + " " + time.toNanos();
    }

    static Served of(String line) {
        String[] words = line.split(" ");
        return new Served(Long.parseLong(words[0]), Long.parseLong(words[1]), Duration.ofNanos(Long.parseLong(words[2])));
    }
}
