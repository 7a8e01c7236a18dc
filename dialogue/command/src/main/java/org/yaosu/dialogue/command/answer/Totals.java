package org.yaosu.dialogue.command.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts who answered, and what kept others from it. For one thread. */
final class Totals {

    private final Map<String, Long> responders = new TreeMap<>();
    private final Map<String, String> examples = new LinkedHashMap<>();
    private final Map<String, Long> troubles = new LinkedHashMap<>();
    private long unanswered;

    void add(Answered answered) {
        unanswered += answered.unanswered() ? 1 : 0;
        responders.merge(answered.responder(), 1L, Long::sum);
        answered.troubles().forEach(trouble -> {
            // the same but for numbers is the same kind; the first one stands for all
            String kind = examples.computeIfAbsent(trouble.replaceAll("\\d+", "0"), first -> trouble);
            troubles.merge(kind, 1L, Long::sum);
        });
    }

    /** The number of replies by responder. */
    Map<String, Long> responders() {
        return responders;
    }

    /** The number of rows that a model was to answer, and none did. */
    long unanswered() {
        return unanswered;
    }

    /** How often each kind of trouble came, by the words of the first of them. */
    Map<String, Long> troubles() {
        return troubles;
    }
}
