package org.yaosu.shell.batch;

import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.Rejection;

/** Passes on what it is told, and remembers the number of the run. */
final class Watched implements BatchListener {

    private final BatchListener listener;
    private volatile long run;

    Watched(BatchListener listener) {
        this.listener = listener;
    }

    @Override
    public void progress(BatchProgress progress) {
        run = progress.run();
        listener.progress(progress);
    }

    @Override
    public void failure(Rejection rejection) {
        listener.failure(rejection);
    }

    /** 0 where it is not known yet. */
    long run() {
        return run;
    }
}
