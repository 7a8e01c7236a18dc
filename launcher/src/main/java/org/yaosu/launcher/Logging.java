package org.yaosu.launcher;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What libraries log, on standard error: warnings and worse, in the words of the command line, or as JSON for machines where the
 * environment variable {@value #FORM} is {@value #JSON}. Named by the script as {@code java.util.logging.config.class}, so that it
 * costs nothing where nobody logs.
 */
public final class Logging {

    private static final String FORM = "YAOSU_LOG";
    private static final String JSON = "json";

    /** Called by the log manager. */
    public Logging() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        Handler console = new ConsoleHandler();
        console.setFormatter(json() ? new JsonRecords() : new OneLine());
        root.addHandler(console);
        root.setLevel(Level.WARNING);
    }

    /** Whether machines read what is logged. */
    static boolean json() {
        return JSON.equalsIgnoreCase(System.getenv(FORM));
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
