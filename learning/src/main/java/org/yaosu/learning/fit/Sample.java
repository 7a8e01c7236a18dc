package org.yaosu.learning.fit;

import java.util.Objects;
import org.yaosu.learning.rows.Row;

/**
 * A row with the chat that it is from.
 *
 * @param chat the chat's fingerprint
 * @param row the row
 */
public record Sample(String chat, Row row) {

    public Sample {
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(row, "row");
    }
}
