package org.yaosu.api.extract;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a batch ended.
 *
 * @param output where the records are
 * @param extracted the number of chats that gave records
 * @param records the number of records written
 * @param failed the number of chats that gave none
 * @param failures the first failures, at most {@value #SHOWN}
 * @param broken why reading stopped before the end of the file, where it did
 * @param time how long it took
 * @param model what models did
 * @param run the number of the run in the journal; 0 where there is none
 */
public record BatchReport(Path output, long extracted, long records, long failed, List<Rejection> failures,
        Optional<String> broken, Duration time, ModelTotals model, long run) {

    /** The most failures that a report names. */
    public static final int SHOWN = 20;

    public BatchReport {
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(broken, "broken");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(model, "model");
        failures = List.copyOf(failures);
    }

    /** Without models. */
    public BatchReport(Path output, long extracted, long records, long failed, List<Rejection> failures,
            Optional<String> broken, Duration time) {
        this(output, extracted, records, failed, failures, broken, time, ModelTotals.NONE, 0);
    }

    /** Whether every chat gave its records. */
    public boolean complete() {
        return failed == 0 && broken.isEmpty();
    }
}
