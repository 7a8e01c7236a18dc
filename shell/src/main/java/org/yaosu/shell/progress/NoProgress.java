package org.yaosu.shell.progress;

import java.io.PrintStream;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.Rejection;

/** Nothing while all goes on; what becomes of Ctrl-C is said all the same. */
final class NoProgress implements Progress {

    private final PrintStream err;

    NoProgress(PrintStream err) {
        this.err = err;
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
        err.println(FINISHING);
    }

    @Override
    public void close() {
        // nothing was begun
    }
}
