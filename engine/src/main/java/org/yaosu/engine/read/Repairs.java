package org.yaosu.engine.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what was mended while one answer is read, each once. Never given text of the answer. */
final class Repairs {

    private final Set<String> phrases = new LinkedHashSet<>();

    void add(String phrase) {
        phrases.add(phrase);
    }

    void addAll(Repairs others) {
        phrases.addAll(others.phrases);
    }

    List<String> list() {
        return List.copyOf(phrases);
    }
}
