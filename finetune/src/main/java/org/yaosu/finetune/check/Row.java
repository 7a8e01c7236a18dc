package org.yaosu.finetune.check;

import java.util.Objects;

/**
 * A row as it was read.
 *
 * @param line the line on which it begins, from 1
 * @param input what the model reads
 * @param output the right answer, as JSON, or a dash in a test file
 */
record Row(long line, String input, String output) {

    Row {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(output, "output");
    }
}
