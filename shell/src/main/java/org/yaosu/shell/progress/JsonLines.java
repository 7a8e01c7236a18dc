package org.yaosu.shell.progress;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Events as JSON, one a line, each written at once. */
final class JsonLines {

    private final JsonFactory factory = new JsonFactory();
    private final PrintStream out;

    JsonLines(PrintStream out) {
        this.out = out;
    }

    /** Writes what an event says. */
    @FunctionalInterface
    interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    void write(String event, Fields fields) {
        out.println(line(event, fields));
    }

    /** One event, without the line's end. */
    String line(String event, Fields fields) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("event", event);
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }
}
