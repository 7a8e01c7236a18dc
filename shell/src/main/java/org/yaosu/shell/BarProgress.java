package org.yaosu.shell;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.Rejection;

/** Progress on a terminal: a bar by bytes read, failures in lines above it. */
final class BarProgress implements Progress {

    /** Back to the line's start, and empty the line: the bar draws itself again below. */
    private static final String OVER_THE_BAR = "\r\u001b[K";

    /** Below this, a bar in megabytes says little; in bytes. */
    private static final long SMALL = 10_000_000;

    private final PrintStream err;
    private final int columns;
    private final Failures failures;
    private ProgressBar bar;

    BarProgress(PrintStream err, int columns) {
        this.err = err;
        this.columns = columns;
        this.failures = new Failures(line -> err.println(OVER_THE_BAR + line));
    }

    @Override
    public void progress(BatchProgress progress) {
        if (bar == null) {
            // not before there is progress: a request that is refused needs no bar
            bar = start(Math.max(progress.bytesDone(), progress.bytesTotal()));
        }
        bar.stepTo(progress.bytesDone());
        bar.setExtraMessage(" " + progress.chats() + " chats" + (progress.failed() == 0 ? "" : ", " + progress.failed() + " failed"));
    }

    private ProgressBar start(long bytes) {
        boolean small = bytes < SMALL;
        return new ProgressBarBuilder().setTaskName("extract").setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setInitialMax(bytes).setUnit(small ? " kB" : " MB", small ? 1_000 : 1_000_000).setUpdateIntervalMillis(200)
                // with a consumer of our own the library does not look for a terminal, which would need all of JLine
                .setConsumer(new ConsoleProgressBarConsumer(err, columns - 1)).build();
    }

    @Override
    public void failure(Rejection rejection) {
        failures.add(rejection.text());
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
        failures.end();
    }
}
