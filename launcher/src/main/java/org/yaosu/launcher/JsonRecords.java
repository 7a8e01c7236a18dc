package org.yaosu.launcher;

import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * A record of the log as a JSON object in a line of its own: {@code time}, {@code level}, {@code logger}, {@code message}, for a
 * failure {@code cause} with the kind of it and {@code reason} in words. The particulars of an event, the map that is its only
 * parameter, become members of the object.
 */
final class JsonRecords extends Formatter {

    private static final String PARTICULARS = " {0}";

    @Override
    public String format(LogRecord entry) {
        Map<?, ?> particulars = particulars(entry);
        JsonLine line = new JsonLine().with("time", Times.text(entry.getInstant())).with("level", level(entry.getLevel()))
                .with("logger", entry.getLoggerName()).with("message", particulars.isEmpty() ? formatMessage(entry) : words(entry));
        particulars.forEach((name, value) -> line.with(String.valueOf(name), value));
        Throwable failure = entry.getThrown();
        if (failure != null) {
            line.with("cause", failure.getClass().getName()).with("reason", Reasons.of(failure));
        }
        return line + System.lineSeparator();
    }

    private static Map<?, ?> particulars(LogRecord entry) {
        Object[] parameters = entry.getParameters();
        return parameters != null && parameters.length == 1 && parameters[0] instanceof Map<?, ?> map ? map : Map.of();
    }

    /** What happened, without the particulars. */
    private static String words(LogRecord entry) {
        return entry.getMessage().replace(PARTICULARS, "");
    }

    /** As most who read logs call it. */
    static String level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "WARN";
        }
        return level.intValue() >= Level.INFO.intValue() ? "INFO" : "DEBUG";
    }
}
