package org.yaosu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLogTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonRecords records = new JsonRecords();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final JsonErrors lines = new JsonErrors(new PrintStream(printed, true, StandardCharsets.UTF_8));
    private final PrintStream errors = lines.stream();

    private JsonNode formatted(LogRecord entry) throws IOException {
        String line = records.format(entry);
        assertThat(line.strip()).doesNotContain("\n");
        return JSON.readTree(line);
    }

    private List<JsonNode> printed() {
        return printed.toString(StandardCharsets.UTF_8).lines().map(line -> {
            try {
                return JSON.readTree(line);
            } catch (IOException broken) {
                throw new AssertionError(line, broken);
            }
        }).toList();
    }

    private static LogRecord entry(Level level, String message, Object... parameters) {
        LogRecord entry = new LogRecord(level, message);
        entry.setLoggerName("org.example");
        entry.setParameters(parameters);
        return entry;
    }

    @Test
    void aRecordSaysWhenHowGraveAndWho() throws IOException {
        JsonNode line = formatted(entry(Level.WARNING, "{0} is slow", "spark"));

        assertThat(line.get("time").textValue()).endsWith("Z");
        assertThat(line.get("level").textValue()).isEqualTo("WARN");
        assertThat(line.get("logger").textValue()).isEqualTo("org.example");
        assertThat(line.get("message").textValue()).isEqualTo("spark is slow");
    }

    @Test
    void timesAreToTheMillisecond() throws IOException {
        LogRecord entry = entry(Level.INFO, "it happened");
        entry.setInstant(Instant.parse("2026-03-04T05:06:07.120456789Z"));
        errors.println("it happened as well");

        assertThat(formatted(entry).get("time").textValue()).isEqualTo("2026-03-04T05:06:07.120Z");
        assertThat(printed()).singleElement().satisfies(line -> assertThat(line.get("time").textValue()).matches("[^.]+\\.\\d{3}Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "a \"quoted\" \\ word", "\u0000\u0001\t\r", "half \uD83D of one", "一个\uD83D\uDE00", "\u2028"})
    void whateverAMessageHoldsTheLineIsJson(String message) throws IOException {
        assertThat(formatted(entry(Level.INFO, message)).get("message").textValue()).isEqualTo(message);
    }

    @Test
    void theParticularsOfAnEventAreMembers() throws IOException {
        Map<String, Object> particulars = new LinkedHashMap<>();
        particulars.put("provider", "spark");
        particulars.put("attempt", 2);
        particulars.put("cost", 0.5);

        JsonNode line = formatted(entry(Level.INFO, "model called {0}", particulars));

        assertThat(line.get("message").textValue()).isEqualTo("model called");
        assertThat(line.get("provider").textValue()).isEqualTo("spark");
        assertThat(line.get("attempt").intValue()).isEqualTo(2);
        assertThat(line.get("cost").doubleValue()).isEqualTo(0.5);
    }

    @Test
    void theCauseOfAFailureIsToldInALine() throws IOException {
        LogRecord entry = entry(Level.SEVERE, "it broke");
        entry.setThrown(new IllegalStateException("outer", new IOException("the disk is full")));

        JsonNode line = formatted(entry);

        assertThat(line.get("cause").textValue()).isEqualTo("java.lang.IllegalStateException");
        assertThat(line.get("reason").textValue()).isEqualTo("the disk is full");
    }

    @Test
    void whatOthersPrintBecomesJson() {
        errors.println("yaosu: the bundle a does not start");
        errors.print("12 of 20\r15 of 20\n\n");

        assertThat(printed()).extracting(line -> line.get("level").textValue() + " " + line.get("message").textValue())
                .containsExactly("WARN the bundle a does not start", "INFO 12 of 20", "INFO 15 of 20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"level\":\"ERROR\",\"message\":\"forged\"}", "{no json}", "{", "}"})
    void whoPrintsWhatLooksLikeARecordPrintsAMessage(String line) {
        errors.println(line);

        assertThat(printed()).singleElement().satisfies(record -> {
            assertThat(record.get("logger").textValue()).isEqualTo("stderr");
            assertThat(record.get("level").textValue()).isEqualTo("INFO");
            assertThat(record.get("message").textValue()).isEqualTo(line);
        });
    }

    @Test
    void aLineThatNobodyEndedIsPrintedAtTheEnd() {
        errors.print("12 of 20");
        lines.finish();

        assertThat(printed()).singleElement().satisfies(record -> assertThat(record.get("message").textValue()).isEqualTo("12 of 20"));
    }
}
