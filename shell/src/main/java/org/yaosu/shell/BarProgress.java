package org.yaosu.shell;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress on a terminal: a bar by bytes read, failures in lines above it. */
final class BarProgress implements Progress {

    /** Back to the line's start, and empty the line: the bar draws itself again below. */
    private static final String OVER_THE_BAR = "\r\u001b[K";

    private final ProgressBar bar;
    private final Failures failures;

    BarProgress(PrintStream err, int columns) {
        failures = new Failures(line -> err.println(OVER_THE_BAR + line));
        bar = new ProgressBarBuilder().setTaskName("extract").setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUnit(" MB", 1_000_000).setUpdateIntervalMillis(200)
                // with a consumer of our own the library does not look for a terminal, which would need all of JLine
                .setConsumer(new ConsoleProgressBarConsumer(err, columns - 1)).build();
    }

    @Override
    public void progress(long chats, long failed, long bytesRead, long bytesTotal) {
        bar.maxHint(Math.max(bytesRead, bytesTotal));
        bar.stepTo(bytesRead);
        bar.setExtraMessage(" " + chats + " chats" + (failed == 0 ? "" : ", " + failed + " failed"));
    }

    @Override
    public void failure(String what) {
        failures.add(what);
    }

    @Override
    public void close() {
        bar.close();
        failures.end();
    }
}
