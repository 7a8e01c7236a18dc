package org.yaosu.shell.progress;

import java.io.PrintStream;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.Rejection;

/** Nothing while all goes on; what becomes of Ctrl-C is said all the same. */
final class NoProgress implements Progress {

    private final PrintStream err;
    private final String unit;

    NoProgress(PrintStream err, String unit) {
        this.err = err;
        this.unit = unit;
    }

    @Override
    public void progress(BatchProgress progress) {
        // not wanted
    }

    @Override
    public void failure(Rejection rejection) {
        // counted in the report
    }

    @Override
    public void stopping() {
        err.println(Progress.finishing(unit));
    }

    @Override
    public void close() {
        // nothing was begun
    }
}
