package org.yaosu.finetune.rows;

import java.util.Objects;
import org.yaosu.api.tuning.TuningRow;

/**
 * A row, and what it was made of.
 *
 * @param place the chat's place in its file, from 1
 * @param chat the chat's own text, before anything was cleaned away or cut
 * @param row the row
 */
public record Made(long place, String chat, TuningRow row) {

    public Made {
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(row, "row");
    }
}
