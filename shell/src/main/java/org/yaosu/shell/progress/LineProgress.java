package org.yaosu.shell.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.Rejection;

/** Progress in a file or a pipe: a line every few seconds at most. */
final class LineProgress implements Progress {

    private final PrintStream err;
    private final String unit;
    private final Failures failures;
    private final long interval;
    private final LongSupplier clock;
    private final Pace pace;
    private long shown;

    /**
     * @param unit what one of many is called
     * @param interval the least time between two lines
     * @param clock the time in nanoseconds
     */
    LineProgress(PrintStream err, String unit, Duration interval, LongSupplier clock) {
        this.err = err;
        this.unit = unit;
        this.failures = new Failures(unit, err::println);
        this.interval = interval.toNanos();
        this.clock = clock;
        this.pace = new Pace(clock);
        this.shown = clock.getAsLong();
    }

    @Override
    public void progress(BatchProgress progress) {
        pace.add(progress);
        long now = clock.getAsLong();
        if (now - shown >= interval) {
            shown = now;
            err.println(new Standing(progress, pace, unit).line());
        }
    }

    @Override
    public void failure(Rejection rejection) {
        failures.add(rejection);
    }

    @Override
    public void stopping() {
        err.println(Progress.finishing(unit));
    }

    @Override
    public void close() {
        failures.end();
    }
}
