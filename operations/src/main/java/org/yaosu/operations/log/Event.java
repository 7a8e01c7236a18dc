package org.yaosu.operations.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * A record of the log in the making: what happened, and its particulars as the record's only parameter, a map, which a handler for
 * machines can take apart and any other one shows behind the words. For one thread.
 */
final class Event {

    private final String what;
    private final Map<String, Object> particulars = new LinkedHashMap<>();

    /** @param what a few words that are the same for all events of a kind */
    Event(String what) {
        this.what = what;
    }

    /** @param value a text, a number or a boolean */
    Event with(String name, Object value) {
        particulars.put(name, value);
        return this;
    }

    void log(Logger logger) {
        LogRecord entry = new LogRecord(Level.INFO, what + " {0}");
        entry.setLoggerName(logger.getName());
        entry.setParameters(new Object[] {particulars});
        logger.log(entry);
    }
}
