package org.yaosu.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.format.FormatProperties;
import org.yaosu.api.format.RecordSink;
import org.yaosu.api.format.RecordWriter;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.CustomerRecord;

/** The contest's submit.json, laid out as Python's {@code json.dump(..., indent=4, ensure_ascii=False)} does. */
@Component
@FormatProperties(name = "submission", extension = "json", description = "the contest's submit.json: values only")
public final class SubmissionWriter implements RecordWriter {

    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");

    @Override
    public RecordSink open(OutputStream output) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("    ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS);
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        JsonGenerator json = JsonOutput.open(output);
        json.setPrettyPrinter(printer);
        json.writeStartArray();
        return new Sink(json);
    }

    private record Sink(JsonGenerator json) implements RecordSink {

        @Override
        public void write(long index, Extraction extraction) throws IOException {
            chat(index, extraction.records());
        }

        @Override
        public void reject(Rejection rejection) throws IOException {
            chat(rejection.index(), List.of());
        }

        @Override
        public void end() throws IOException {
            json.writeEndArray();
            json.writeRaw('\n');
            json.flush();
        }

        @Override
        public void close() throws IOException {
            json.close();
        }

        private void chat(long index, List<CustomerRecord> records) throws IOException {
            json.writeStartObject();
            json.writeArrayFieldStart("infos");
            for (CustomerRecord record : records) {
                json.writeStartObject();
                for (Answer answer : record.answers()) {
                    json.writeFieldName(JsonOutput.wellFormed(answer.field().key()));
                    JsonOutput.writeValue(json, answer);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("index", index);
            json.writeEndObject();
        }
    }
}
