package org.yaosu.engine.answer;

import java.util.List;
import org.yaosu.api.record.Value;

/**
 * What one source says in one field, before sources are merged.
 *
 * @param values the values that may stand there, normalised
 * @param problems what went wrong, in words
 */
public record Candidates(List<Value> values, List<String> problems) {

    /** Nobody was asked. */
    public static final Candidates NONE = new Candidates(List.of(), List.of());

    public Candidates {
        values = List.copyOf(values);
        problems = List.copyOf(problems);
    }
}
