package org.yaosu.itest.load.journal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Java's log of its collections. */
final class CollectionLog {

    private static final Pattern AFTER = Pattern.compile("Pause .*->(\\d+)M\\(");

    private CollectionLog() {
    }

    /** The heap behind the last one, in MB; -1 where there is none. */
    static long heap(List<String> log) {
        return log.stream().map(AFTER::matcher).filter(Matcher::find).mapToLong(line -> Long.parseLong(line.group(1))).reduce(-1, (before, now) -> now);
    }
}
