package org.yaosu.shell.run;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times as the clock on the wall has them.
 *
 * @param zone the time zone of the place
 */
record LocalTime(ZoneId zone) {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    String of(Instant time) {
        return FORMAT.format(time.atZone(zone));
    }
}
