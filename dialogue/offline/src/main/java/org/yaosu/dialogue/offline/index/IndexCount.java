package org.yaosu.dialogue.offline.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaosu.api.dialogue.IndexReport;

/** Counts while corpora are read. For one thread. */
final class IndexCount {

    private static final int SHOWN = 10;

    private final Map<String, Long> rows = new TreeMap<>();
    private final Map<String, Long> turns = new TreeMap<>();
    private final List<String> rejections = new ArrayList<>();
    private long rejected;

    void row(String subtrack, int learned) {
        rows.merge(subtrack, 1L, Long::sum);
        turns.merge(subtrack, (long) learned, Long::sum);
    }

    void rejected(String why) {
        rejected++;
        if (rejections.size() < SHOWN) {
            rejections.add(why);
        }
    }

    long turns() {
        return turns.values().stream().mapToLong(Long::longValue).sum();
    }

    String firstRejection() {
        return rejections.isEmpty() ? "" : "; " + rejections.get(0);
    }

    IndexReport report() {
        return new IndexReport(rows, turns, rejections, rejected);
    }
}
