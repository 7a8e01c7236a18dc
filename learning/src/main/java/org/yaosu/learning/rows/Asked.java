package org.yaosu.learning.rows;

import java.util.List;
import java.util.Objects;

/**
 * A question as one chat asks it, with its right answer.
 *
 * @param key what it is about
 * @param many whether several answers may be right
 * @param gold how many right answers the label names; some may be among no rows
 * @param rows the possible answers
 */
public record Asked(String key, boolean many, int gold, List<Row> rows) {

    public Asked {
        Objects.requireNonNull(key, "key");
        if (gold < 0) {
            throw new IllegalArgumentException(key + ": " + gold + " right answers");
        }
        rows = List.copyOf(rows);
    }
}
