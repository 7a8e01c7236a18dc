package org.yaosu.shell;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Progress in a file or a pipe: a line every few seconds at most. */
final class LineProgress implements Progress {

    private final PrintStream err;
    private final Failures failures;
    private final long interval;
    private final LongSupplier clock;
    private long shown;

    /**
     * @param interval the least time between two lines
     * @param clock the time in nanoseconds
     */
    LineProgress(PrintStream err, Duration interval, LongSupplier clock) {
        this.err = err;
        this.failures = new Failures(err::println);
        this.interval = interval.toNanos();
        this.clock = clock;
        this.shown = clock.getAsLong();
    }

    @Override
    public void progress(long chats, long failed, long bytesRead, long bytesTotal) {
        long now = clock.getAsLong();
        if (now - shown >= interval) {
            shown = now;
            err.println(chats + " chats" + (failed == 0 ? "" : ", " + failed + " failed")
                    + (bytesTotal > 0 ? ", " + 100 * bytesRead / bytesTotal + "% read" : ""));
        }
    }

    @Override
    public void failure(String what) {
        failures.add(what);
    }

    @Override
    public void close() {
        failures.end();
    }
}
