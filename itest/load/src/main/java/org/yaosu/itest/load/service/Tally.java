package org.yaosu.itest.load.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts calls. Safe for use by several threads. */
final class Tally {

    private final List<Long> answers = new ArrayList<>();
    private long first;
    private long refused;

    /** A call is let in. */
    synchronized void begun() {
        if (first == 0) {
            first = System.nanoTime();
        }
    }

    /** @param code 0 where the answer went out whole */
    synchronized void ended(int code) {
        if (code == 0) {
            answers.add(System.nanoTime());
        } else {
            refused++;
        }
    }

    /** What was counted since the last time. */
    synchronized Served take() {
        long last = answers.isEmpty() ? first : answers.get(answers.size() - 1);
        long middle = answers.size() < 2 ? first : answers.get(answers.size() / 2 - 1);
        Served served = new Served(answers.size(), refused, Duration.ofNanos(Math.max(1, last - first)), Duration.ofNanos(Math.max(1, last - middle)));
        first = 0;
        answers.clear();
        refused = 0;
        return served;
    }
}
