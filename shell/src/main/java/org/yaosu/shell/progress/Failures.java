package org.yaosu.shell.progress;

import java.util.function.Consumer;
import org.yaosu.api.extract.BatchReport;

/** Shows the first failures of a batch; counts the others, which would bury them. */
final class Failures {

    private final Consumer<String> lines;
    private long count;

    Failures(Consumer<String> lines) {
        this.lines = lines;
    }

    void add(String what) {
        count++;
        if (count <= BatchReport.SHOWN) {
            lines.accept("yaosu: " + what);
        }
    }

    /** Says how many were not shown. */
    void end() {
        if (count > BatchReport.SHOWN) {
            lines.accept("yaosu: and " + (count - BatchReport.SHOWN) + " more");
        }
    }
}
