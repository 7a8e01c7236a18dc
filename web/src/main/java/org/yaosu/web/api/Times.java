package org.yaosu.web.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes moments. */
public final class Times {

    private Times() {
    }

    /** As of RFC 3339, to the millisecond: what comes from the journal has no more. */
    public static String text(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
