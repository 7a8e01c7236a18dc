package org.yaosu.engine.journal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Durations, as they are kept: in microseconds. */
final class Micros {

    private Micros() {
    }

    static long of(Duration duration) {
        return TimeUnit.MICROSECONDS.convert(duration);
    }

    static Duration duration(long micros) {
        return Duration.ofNanos(TimeUnit.MICROSECONDS.toNanos(micros));
    }
}
