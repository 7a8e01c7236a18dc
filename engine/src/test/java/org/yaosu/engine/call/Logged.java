package org.yaosu.engine.call;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What a class tells the log. */
final class Logged {

    private Logged() {
    }

    /** The lines of some work. */
    static List<String> during(Class<?> teller, Runnable work) {
        Logger logger = Logger.getLogger(teller.getName());
        Lines lines = new Lines();
        logger.addHandler(lines);
        try {
            work.run();
            return List.copyOf(lines.told);
        } finally {
            logger.removeHandler(lines);
        }
    }

    private static final class Lines extends Handler {

        private final List<String> told = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            told.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
