package org.yaosu.api.watch;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.extract.ModelWork;

/**
 * A chat was read to its end.
 *
 * @param work which chat
 * @param outcome how asking a model ended; empty where the chat failed
 * @param took how long it took
 * @param records the records it gave, one a customer; 0 where it failed
 * @param filled the answers of its records that hold a value
 */
public record ChatExtracted(WorkItem work, Optional<ModelWork.Outcome> outcome, Duration took, int records, int filled) {

    public ChatExtracted {
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(took, "took");
    }

    /** Whether it gave no record. */
    public boolean failed() {
        return outcome.isEmpty();
    }
}
