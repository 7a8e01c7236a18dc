package org.yaosu.evaluation.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes reports as JSON. */
public final class ReportJson {

    private static final ObjectWriter COMPACT = JsonMapper.builder().build().writer();
    private static final ObjectWriter PRETTY = COMPACT.withDefaultPrettyPrinter();

    private ReportJson() {
    }

    /** The whole report, the chats' texts included. */
    public static String text(Report report) {
        return text(COMPACT, report);
    }

    /** Writes the report without the chats' texts. */
    public static void write(Report report, Path file) throws IOException {
        writeDocument(report.withoutTexts(), file);
    }

    /** Writes any other document of records, as a report is written. */
    public static void writeDocument(Object document, Path file) throws IOException {
        // by way of a string: half a surrogate pair, which chats may hold, becomes a question mark rather than a failure
        Files.write(file, (text(PRETTY, document) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String text(ObjectWriter writer, Object document) {
        try {
            return writer.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
