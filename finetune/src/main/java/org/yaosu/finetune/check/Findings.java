package org.yaosu.finetune.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects findings: counts all, and keeps the first of each kind. For one thread. */
final class Findings {

    /** One mistake is often on every line. */
    static final int KEPT = 10;

    private final Map<Trouble, Long> counts = new EnumMap<>(Trouble.class);
    private final Map<Trouble, List<Finding>> kept = new EnumMap<>(Trouble.class);

    void add(Trouble trouble, long line, String what) {
        if (counts.merge(trouble, 1L, Long::sum) <= KEPT) {
            kept.computeIfAbsent(trouble, none -> new ArrayList<>()).add(new Finding(trouble, line, what));
        }
    }

    Map<Trouble, Long> counts() {
        return counts;
    }

    /** Those that were kept, kind by kind. */
    List<Finding> kept() {
        return kept.values().stream().flatMap(List::stream).toList();
    }
}
