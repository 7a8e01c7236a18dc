package org.yaosu.launcher;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Standard error where machines read it: each line becomes a JSON object, whoever prints it and whatever it looks like, so that
 * nobody can print what is taken for a record of the log; that one has a way of its own. What begins with {@code yaosu:} is a
 * warning. Safe for use by several threads.
 */
final class JsonErrors extends OutputStream {

    private static final String WARNING = "yaosu: ";

    private final PrintStream target;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    JsonErrors(PrintStream target) {
        this.target = target;
    }

    /** What others print to. */
    PrintStream stream() {
        return new PrintStream(this, true, StandardCharsets.UTF_8);
    }

    /** A line ends with either: what draws over its last line begins it anew. */
    @Override
    public synchronized void write(int next) {
        if (next == '\n' || next == '\r') {
            finish();
        } else {
            line.write(next);
        }
    }

    /** Prints a line that nobody has ended: at the end of all, nobody will. */
    synchronized void finish() {
        String words = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (!words.isBlank()) {
            target.println(object(words));
        }
    }

    private static String object(String words) {
        boolean warning = words.startsWith(WARNING);
        return new JsonLine().with("time", Times.text(Instant.now())).with("level", warning ? "WARN" : "INFO").with("logger", "stderr")
                .with("message", warning ? words.substring(WARNING.length()) : words.strip()).toString();
    }

    @Override
    public void flush() {
        target.flush();
    }
}
