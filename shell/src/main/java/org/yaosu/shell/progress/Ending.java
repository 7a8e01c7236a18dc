package org.yaosu.shell.progress;

import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.extract.BatchReport;

/**
 * How a command about a batch ended.
 *
 * @param status its exit status
 * @param run the number of the run; 0 where there is none
 * @param report what came of the batch; empty where it did not come to its end
 * @param message why it did not, and how to go on; empty where it did
 */
public record Ending(int status, long run, Optional<BatchReport> report, String message) {

    public Ending {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(message, "message");
    }
}
