package org.yaosu.finetune.command;

import java.util.Objects;
import org.yaosu.finetune.check.CheckReport;
import org.yaosu.shell.batch.CommandResult;

/**
 * A file that was looked through.
 *
 * @param report what was found
 */
public record Checked(CheckReport report) implements CommandResult {

    public Checked {
        Objects.requireNonNull(report, "report");
    }

    /** Whether the file can be uploaded. */
    @Override
    public boolean succeeded() {
        return report.errors() == 0;
    }
}
