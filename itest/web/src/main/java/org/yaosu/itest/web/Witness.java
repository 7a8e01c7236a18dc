package org.yaosu.itest.web;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Hears what is logged, and what goes to standard error. */
final class Witness extends Handler implements AutoCloseable {

    private final Logger root = Logger.getLogger("");
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final StringWriter log = new StringWriter();

    Witness() {
        root.addHandler(this);
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    @Override
    public void publish(LogRecord event) {
        PrintWriter lines = new PrintWriter(log);
        lines.println(new SimpleFormatter().formatMessage(event));
        if (event.getThrown() != null) {
            event.getThrown().printStackTrace(lines);
        }
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        root.removeHandler(this);
        System.setErr(before);
    }

    String told() {
        return errors.toString(StandardCharsets.UTF_8) + log;
    }
}
