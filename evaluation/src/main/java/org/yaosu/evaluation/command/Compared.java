package org.yaosu.evaluation.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.score.Agreement;
import org.yaosu.evaluation.report.Report;

/**
 * What the compare command did.
 *
 * @param score both scored, and what each took; empty without gold
 * @param agreement where they agree; empty where they were scored
 * @param files the files that were written
 */
public record Compared(Optional<Report> score, Optional<Agreement> agreement, List<Path> files) {

    public Compared {
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(agreement, "agreement");
        files = List.copyOf(files);
        if (score.isPresent() == agreement.isPresent()) {
            throw new IllegalArgumentException("a comparison is either scored or not");
        }
    }

    static Compared scored(Report report, List<Path> files) {
        return new Compared(Optional.of(report), Optional.empty(), files);
    }

    static Compared agreeing(Agreement agreement, List<Path> files) {
        return new Compared(Optional.empty(), Optional.of(agreement), files);
    }
}
