package org.yaosu.api.tuning;

import java.util.Objects;

/**
 * One example that a model is trained with.
 *
 * @param instruction what it is told beside the input, such as its task; may be empty
 * @param input what it reads: a summary, or a cleaned chat
 * @param output the right answer to that: the records as a JSON array in one line
 */
public record TuningRow(String instruction, String input, String output) {

    public TuningRow {
        Objects.requireNonNull(instruction, "instruction");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(output, "output");
    }
}
