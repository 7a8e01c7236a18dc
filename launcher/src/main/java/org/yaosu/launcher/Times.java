package org.yaosu.launcher;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Writes times into the log: to the millisecond, and all as long. */
final class Times {

    private static final int DIGITS = 3;
    private static final DateTimeFormatter MILLIS = new DateTimeFormatterBuilder().appendInstant(DIGITS).toFormatter();

    private Times() {
    }

    static String text(Instant time) {
        return MILLIS.format(time);
    }
}
