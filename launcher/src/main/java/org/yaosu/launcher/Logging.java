package org.yaosu.launcher;

import java.io.PrintStream;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What libraries log, on standard error: warnings and worse, in the words of the command line, or as JSON for machines where the
 * environment variable {@value #FORM} is {@value #JSON}. Named by the script as {@code java.util.logging.config.class}, so that it
 * costs nothing where nobody logs.
 */
public final class Logging {

    private static final String FORM = "YAOSU_LOG";
    private static final String JSON = "json";
    /** As the process was given it, whoever puts another one in its place later: records are lines already. */
    private static final PrintStream ERRORS = System.err;

    /** Called by the log manager. */
    public Logging() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new Lines(ERRORS, json() ? new JsonRecords() : new OneLine()));
        root.setLevel(Level.WARNING);
    }

    /** Whether machines read what is logged. */
    static boolean json() {
        return JSON.equalsIgnoreCase(System.getenv(FORM));
    }

    /** Prints each record at once and whole; never closes where it prints to. */
    static final class Lines extends Handler {

        private final PrintStream target;

        Lines(PrintStream target, Formatter formatter) {
            this.target = target;
            setFormatter(formatter);
        }

        @Override
        public void publish(LogRecord entry) {
            if (isLoggable(entry)) {
                target.print(getFormatter().format(entry));
                target.flush();
            }
        }

        @Override
        public void flush() {
            target.flush();
        }

        @Override
        public void close() {
            flush();
        }
    }

    /** {@code yaosu: what happened; why}, in a line whatever is quoted: what is logged may come from files and services. */
    static final class OneLine extends Formatter {

        /** What ends lines, moves the cursor, or turns the direction of what follows. */
        private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

        @Override
        public String format(LogRecord entry) {
            Throwable cause = entry.getThrown();
            return "yaosu: " + escaped(formatMessage(entry) + (cause == null ? "" : "; " + Reasons.of(cause))) + System.lineSeparator();
        }

        private static String escaped(String words) {
            return CONTROL.matcher(words).replaceAll(control -> Matcher.quoteReplacement(switch (control.group().charAt(0)) {
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                case '\t' -> "\\t";
                default -> String.format("\\u%04x", (int) control.group().charAt(0));
            }));
        }
    }
}
