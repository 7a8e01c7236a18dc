package org.yaosu.finetune.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was found in a file.
 *
 * @param file the file
 * @param kind what it was read as
 * @param rows the number of rows that could be read
 * @param inputs the number of different inputs among them
 * @param longest the characters of the longest row, input and output together
 * @param counts how often each kind of thing was found
 * @param findings the first of each kind, in the order of the kinds
 */
public record CheckReport(Path file, FileKind kind, long rows, long inputs, int longest, Map<Trouble, Long> counts, List<Finding> findings) {

    public CheckReport {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(kind, "kind");
        counts = Map.copyOf(counts);
        findings = List.copyOf(findings);
    }

    /** The number of errors, of every kind. */
    public long errors() {
        return number(Severity.ERROR);
    }

    /** The number of warnings, of every kind. */
    public long warnings() {
        return number(Severity.WARNING);
    }

    private long number(Severity severity) {
        return counts.entrySet().stream().filter(count -> count.getKey().severity() == severity).mapToLong(Map.Entry::getValue).sum();
    }
}
