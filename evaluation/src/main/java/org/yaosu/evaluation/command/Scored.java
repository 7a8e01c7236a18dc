package org.yaosu.evaluation.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.yaosu.evaluation.report.Report;

/**
 * What the score command did.
 *
 * @param report the score
 * @param files the files that were written
 */
public record Scored(Report report, List<Path> files) {

    public Scored {
        Objects.requireNonNull(report, "report");
        files = List.copyOf(files);
    }
}
