package org.yaosu.dialogue.command;

import java.nio.file.Path;
import java.util.Objects;
import org.yaosu.api.dialogue.IndexReport;
import org.yaosu.shell.batch.CommandResult;

/**
 * What was learned.
 *
 * @param index where it is
 * @param report how much
 */
public record Indexed(Path index, IndexReport report) implements CommandResult {

    public Indexed {
        Objects.requireNonNull(index, "index");
        Objects.requireNonNull(report, "report");
    }

    /** Whether every row was understood. */
    @Override
    public boolean succeeded() {
        return report.rejected() == 0;
    }
}
