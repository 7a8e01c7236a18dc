package org.yaosu.evaluation.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.yaosu.api.learn.Rule;
import org.yaosu.evaluation.report.Report;

/**
 * What the evaluate command did.
 *
 * @param rule the rule by which was answered
 * @param seed of the first report; the others have the next ones
 * @param reports one a repeat, at least one
 * @param files the files that were written
 */
public record Evaluated(Rule rule, long seed, List<Report> reports, List<Path> files) {

    public Evaluated {
        Objects.requireNonNull(rule, "rule");
        reports = List.copyOf(reports);
        files = List.copyOf(files);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("an evaluation has at least one report");
        }
    }
}
