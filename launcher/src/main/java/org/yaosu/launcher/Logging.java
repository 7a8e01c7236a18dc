package org.yaosu.launcher;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What libraries log, in the words of the command line: one line on standard error, warnings and worse. Named by the
 * script as {@code java.util.logging.config.class}, so that it costs nothing where nobody logs.
 */
public final class Logging {

    /** Called by the log manager. */
    public Logging() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        Handler console = new ConsoleHandler();
        console.setFormatter(new OneLine());
        root.addHandler(console);
        root.setLevel(Level.WARNING);
    }

    /** {@code yaosu: what happened; why}. */
    static final class OneLine extends Formatter {
        @Override
        public String format(LogRecord entry) {
            Throwable cause = entry.getThrown();
            return "yaosu: " + formatMessage(entry) + (cause == null ? "" : "; " + Reasons.of(cause)) + System.lineSeparator();
        }
    }
}
