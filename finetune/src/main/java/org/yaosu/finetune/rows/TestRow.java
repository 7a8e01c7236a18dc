package org.yaosu.finetune.rows;

import java.util.Objects;

/**
 * A row of a test file.
 *
 * @param input what the model reads
 * @param target the right answer; {@link org.yaosu.finetune.format.TestFile#UNKNOWN} where nobody knows it
 */
public record TestRow(String input, String target) {

    public TestRow {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(target, "target");
    }
}
