package org.yaosu.dialogue.command.score;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * How good a file of replies is.
 *
 * @param subtasks the metrics of each subtask by its name, in order; one of an empty name where nobody said which
 * @param pooled all replies as one corpus
 * @param warnings what makes the figures doubtful
 */
public record DialogueScore(Map<String, Metrics> subtasks, Metrics pooled, List<String> warnings) {

    public DialogueScore {
        subtasks = Collections.unmodifiableMap(new LinkedHashMap<>(subtasks));
        if (subtasks.isEmpty()) {
            throw new IllegalArgumentException("a score needs at least one reply");
        }
        Objects.requireNonNull(pooled, "pooled");
        warnings = List.copyOf(warnings);
    }

    /** The competition's automatic total: the mean over the subtasks of the mean of F1/100, BLEU1 and BLEU2. */
    public double total() {
        return average(Metrics::mean);
    }

    /** The mean over the subtasks of the sum F1/100 + BLEU1 + BLEU2. */
    public double published() {
        return average(Metrics::sum);
    }

    /** The mean of a measure over the subtasks, each counted alike. */
    public double average(ToDoubleFunction<Metrics> measure) {
        return subtasks.values().stream().mapToDouble(measure).average().orElseThrow();
    }
}
