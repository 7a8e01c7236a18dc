package org.yaosu.evaluation.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.List;

/** Collects what is odd in a file, one line for each kind: a slip that is in every chat would bury the others. */
final class Notes {

    private final String file;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    Notes(String file) {
        this.file = file;
    }

    void add(int chat, String what) {
        tallies.computeIfAbsent(what, key -> new Tally(chat)).times++;
    }

    List<String> lines() {
        return tallies.entrySet().stream().map(note -> file + ", chat " + note.getValue().first
                + (note.getValue().times == 1 ? "" : " and " + (note.getValue().times - 1) + " more times") + ": " + note.getKey()).toList();
    }

    private static final class Tally {
        private final int first;
        private int times;

        Tally(int first) {
            this.first = first;
        }
    }
}
