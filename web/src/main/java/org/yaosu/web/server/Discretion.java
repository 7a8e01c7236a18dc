package org.yaosu.web.server;

import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** Takes from what is logged whatever could quote people: the message and the trace of what a service threw. Its kind remains. */
final class Discretion implements Filter {

    @Override
    public boolean isLoggable(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        if (thrown != null) {
            entry.setMessage("something failed over HTTP: " + thrown.getClass().getName());
            entry.setParameters(null);
            entry.setThrown(null);
        }
        return true;
    }
}
