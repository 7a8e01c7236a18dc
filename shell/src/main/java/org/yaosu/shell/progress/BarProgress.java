package org.yaosu.shell.progress;

import java.io.PrintStream;
import java.util.function.LongSupplier;
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
    private final String task;
    private final String unit;
    private final int columns;
    private final Failures failures;
    private final Pace pace;
    private ProgressBar bar;

    /**
     * @param task what stands before the bar
     * @param unit what one of many is called
     * @param columns the width of the terminal
     * @param clock the time in nanoseconds
     */
    BarProgress(PrintStream err, String task, String unit, int columns, LongSupplier clock) {
        this.err = err;
        this.task = task;
        this.unit = unit;
        this.columns = columns;
        this.failures = new Failures(unit, this::above);
        this.pace = new Pace(clock);
    }

    @Override
    public void progress(BatchProgress progress) {
        pace.add(progress);
        if (bar == null) {
            // not before there is progress: a request that is refused needs no bar
            bar = start(Math.max(progress.bytesRead(), progress.bytesTotal()));
        }
        bar.stepTo(progress.bytesRead());
        bar.setExtraMessage(" " + new Standing(progress, pace, unit).brief());
    }

    private ProgressBar start(long bytes) {
        boolean small = bytes < SMALL;
        return new ProgressBarBuilder().setTaskName(task).setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setInitialMax(bytes).setUnit(small ? " kB" : " MB", small ? 1_000 : 1_000_000).setUpdateIntervalMillis(200)
                .setEtaFunction(state -> pace.left())
                // with a consumer of our own the library does not look for a terminal, which would need all of JLine
                .setConsumer(new ConsoleProgressBarConsumer(err, columns - 1)).build();
    }

    private void above(String line) {
        err.println(OVER_THE_BAR + line);
    }

    @Override
    public void failure(Rejection rejection) {
        failures.add(rejection);
    }

    @Override
    public void stopping() {
        above(Progress.finishing(unit));
    }

    @Override
    public String lastWords(Ending ending) {
        return OVER_THE_BAR + Progress.super.lastWords(ending);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
        failures.end();
    }
}
