package org.yaosu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggingTest {

    private static LogRecord entry(String message, Object... parameters) {
        LogRecord entry = new LogRecord(Level.WARNING, message);
        entry.setParameters(parameters);
        return entry;
    }

    @ParameterizedTest
    @CsvSource({"'\n', \\n", "'\r', \\r", "'\t', \\t", "'\u001b', \\u001b", "'\u007f', \\u007f", "'\u009b', \\u009b", "'\u2028', \\u2028", "'\u202e', \\u202e"})
    void whatIsQuotedMakesNoLineAndMovesNothing(String control, String escaped) {
        String line = new Logging.OneLine().format(entry("chat extracted {0}", Map.of("chat_id", "a" + control + "yaosu: forged")));

        assertThat(line).isEqualTo("yaosu: chat extracted {chat_id=a" + escaped + "yaosu: forged}" + System.lineSeparator());
    }

    @Test
    void norDoesAReason() {
        LogRecord entry = entry("it broke");
        entry.setThrown(new IllegalStateException("one\u001b[2Jtwo"));

        assertThat(new Logging.OneLine().format(entry)).isEqualTo("yaosu: it broke; one\\u001b[2Jtwo" + System.lineSeparator());
    }

    @Test
    void aRecordIsPrintedAtOnceAndTheStreamStaysOpen() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Logging.Lines lines = new Logging.Lines(new PrintStream(printed, false, StandardCharsets.UTF_8), new Logging.OneLine());
        lines.publish(entry("one"));
        lines.close();
        lines.publish(entry("two"));

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("yaosu: one\nyaosu: two\n");
    }
}
