package org.yaosu.evaluation.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        return tallies.entrySet().stream().map(note -> line(note.getKey(), note.getValue())).toList();
    }

    private String line(String what, Tally tally) {
        return tally.times == 1 ? file + ", chat " + tally.first + ": " + what
                : file + ": " + what + " (" + tally.times + " times, first in chat " + tally.first + ")";
    }

    private static final class Tally {
        private final int first;
        private int times;

        Tally(int first) {
            this.first = first;
        }
    }
}
