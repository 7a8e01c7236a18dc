package org.yaosu.shell.progress;

import java.util.function.Consumer;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.Rejection;

/** Shows the first failures of a batch; counts the others, which would bury them. */
final class Failures {

    private final String unit;
    private final Consumer<String> lines;
    private long count;

    /** @param unit what one of many is called */
    Failures(String unit, Consumer<String> lines) {
        this.unit = unit;
        this.lines = lines;
    }

    void add(Rejection rejection) {
        count++;
        if (count <= BatchReport.SHOWN) {
            lines.accept("yaosu: " + unit + " " + rejection.index() + ": " + rejection.reason());
        }
    }

    /** Says how many were not shown. */
    void end() {
        if (count > BatchReport.SHOWN) {
            lines.accept("yaosu: and " + (count - BatchReport.SHOWN) + " more");
        }
    }
}
