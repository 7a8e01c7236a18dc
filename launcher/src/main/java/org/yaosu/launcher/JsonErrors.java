package org.yaosu.launcher;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Standard error where machines read it: a line that is no JSON object already, whoever prints it, becomes one. What begins with
 * {@code yaosu:} is a warning. Safe for use by several threads through the {@link PrintStream} around it.
 */
final class JsonErrors extends OutputStream {

    private static final String WARNING = "yaosu: ";

    private final PrintStream target;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private JsonErrors(PrintStream target) {
        this.target = target;
    }

    static PrintStream around(PrintStream target) {
        return new PrintStream(new JsonErrors(target), true, StandardCharsets.UTF_8);
    }

    /** A line ends with either: what draws over its last line begins it anew. */
    @Override
    public synchronized void write(int next) {
        if (next != '\n' && next != '\r') {
            line.write(next);
            return;
        }
        String words = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (!words.isBlank()) {
            target.println(words.startsWith("{") && words.endsWith("}") ? words : object(words));
        }
    }

    private static String object(String words) {
        boolean warning = words.startsWith(WARNING);
        return new JsonLine().with("time", Instant.now().toString()).with("level", warning ? "WARN" : "INFO").with("logger", "stderr")
                .with("message", warning ? words.substring(WARNING.length()) : words.strip()).toString();
    }

    @Override
    public void flush() {
        target.flush();
    }
}
