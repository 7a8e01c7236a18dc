package org.yaosu.finetune.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import org.yaosu.api.tuning.TuningRow;
import org.yaosu.api.tuning.TuningSink;

/**
 * Rows as JSON objects, a line each: by themselves, or as the elements of one array.
 *
 * @param json where they go
 * @param array whether they are elements of an array
 * @param shape how a row is written
 */
record TuningJson(JsonGenerator json, boolean array, Shape shape) implements TuningSink {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Without it Jackson writes characters beyond the first plane as two escapes.
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            // A file that was not ended must not look as if it was.
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    /** How a row is written: one object. */
    @FunctionalInterface
    interface Shape {
        void write(JsonGenerator json, TuningRow row) throws IOException;
    }

    static TuningSink lines(OutputStream output, Shape shape) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(output);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        return new TuningJson(json, false, shape);
    }

    static TuningSink array(OutputStream output, Shape shape) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(output);
        json.setPrettyPrinter(new LinePerElement());
        json.writeStartArray();
        return new TuningJson(json, true, shape);
    }

    @Override
    public void write(TuningRow row) throws IOException {
        shape.write(json, row);
        if (!array) {
            json.writeRaw('\n');
        }
    }

    @Override
    public void end() throws IOException {
        if (array) {
            json.writeEndArray();
            json.writeRaw('\n');
        }
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    /** The elements of the outermost array each on a line, so that people can look at them. */
    private static final class LinePerElement extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1L;

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            breakLine(json);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            super.writeArrayValueSeparator(json);
            breakLine(json);
        }

        @Override
        public void writeEndArray(JsonGenerator json, int count) throws IOException {
            breakLine(json);
            super.writeEndArray(json, count);
        }

        private static void breakLine(JsonGenerator json) throws IOException {
            if (json.getOutputContext().getParent().inRoot()) {
                json.writeRaw('\n');
            }
        }
    }
}
