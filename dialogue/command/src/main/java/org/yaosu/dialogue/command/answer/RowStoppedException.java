package org.yaosu.dialogue.command.answer;

import java.util.Objects;
import org.yaosu.api.extract.BatchStoppedException.Reason;

/** A row that is not to be answered now, nor are those behind it. */
final class RowStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RowStoppedException(Reason reason, String message) {
        super(message);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    Reason reason() {
        return reason;
    }
}
