package org.yaosu.dialogue.offline.skill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers clues, each once. For one thread. */
final class Clues {

    private final Map<String, Clue> clues = new LinkedHashMap<>();

    Clues add(String kind, String what, double weight) {
        String term = kind + ':' + what;
        clues.putIfAbsent(term, new Clue(term, (float) weight));
        return this;
    }

    Clues addAll(String kind, Iterable<String> all, double weight) {
        all.forEach(what -> add(kind, what, weight));
        return this;
    }

    List<Clue> list() {
        return List.copyOf(new ArrayList<>(clues.values()));
    }
}
