package org.yaosu.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ModelWork;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.format.FormatProperties;
import org.yaosu.api.format.RecordSink;
import org.yaosu.api.format.RecordWriter;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.CustomerRecord;
import org.yaosu.api.record.Evidence;
import org.yaosu.api.record.Value;

/** JSON Lines: one chat a line, every value with where it comes from. The shape is described in the bundle's README. */
@Component
@FormatProperties(name = "jsonl", extension = "jsonl", description = "JSON Lines: values with source, evidence, confidence and problems")
public final class JsonlWriter implements RecordWriter {

    @Override
    public RecordSink open(OutputStream output) throws IOException {
        JsonGenerator json = JsonOutput.open(output);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        return new Sink(json);
    }

    private record Sink(JsonGenerator json) implements RecordSink {

        @Override
        public void write(long index, Extraction extraction) throws IOException {
            json.writeStartObject();
            json.writeNumberField("index", index);
            text("id", extraction.chatId());
            json.writeArrayFieldStart("records");
            for (CustomerRecord record : extraction.records()) {
                json.writeStartObject();
                for (Answer answer : record.answers()) {
                    answer(answer);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            if (extraction.model().outcome() != Outcome.NOT_ASKED) {
                model(extraction.model());
            }
            endLine();
        }

        @Override
        public void reject(Rejection rejection) throws IOException {
            json.writeStartObject();
            json.writeNumberField("index", rejection.index());
            if (rejection.id().isPresent()) {
                text("id", rejection.id().get());
            }
            text("error", rejection.reason());
            endLine();
        }

        @Override
        public void end() throws IOException {
            json.flush();
        }

        @Override
        public void close() throws IOException {
            json.close();
        }

        private void endLine() throws IOException {
            json.writeEndObject();
            json.writeRaw('\n');
        }

        private void model(ModelWork work) throws IOException {
            json.writeObjectFieldStart("model");
            text("outcome", work.outcome().name().toLowerCase(Locale.ROOT));
            text("provider", work.provider());
            json.writeNumberField("calls", work.calls());
            json.writeNumberField("characters", work.characters());
            json.writeNumberField("promptTokens", work.usage().prompt());
            json.writeNumberField("completionTokens", work.usage().completion());
            json.writeNumberField("cost", work.cost());
            texts("repairs", work.repairs());
            texts("troubles", work.troubles());
            json.writeEndObject();
        }

        /** What is empty is left out, but for the value: a chat says nothing about most fields. */
        private void answer(Answer answer) throws IOException {
            json.writeObjectFieldStart(JsonOutput.wellFormed(answer.field().key()));
            json.writeFieldName("value");
            JsonOutput.writeValue(json, answer);
            if (!answer.values().isEmpty()) {
                json.writeArrayFieldStart("found");
                for (Value value : answer.values()) {
                    found(value);
                }
                json.writeEndArray();
            }
            texts("problems", answer.problems());
            json.writeEndObject();
        }

        private void texts(String name, List<String> texts) throws IOException {
            if (!texts.isEmpty()) {
                json.writeArrayFieldStart(name);
                for (String text : texts) {
                    json.writeString(JsonOutput.wellFormed(text));
                }
                json.writeEndArray();
            }
        }

        private void found(Value value) throws IOException {
            json.writeStartObject();
            text("text", value.text());
            json.writeNumberField("confidence", value.confidence());
            text("source", value.provenance().source().name().toLowerCase(Locale.ROOT));
            text("name", value.provenance().name());
            text("version", value.provenance().version());
            json.writeArrayFieldStart("evidence");
            for (Evidence evidence : value.evidence()) {
                json.writeStartObject();
                json.writeNumberField("start", evidence.span().start());
                json.writeNumberField("end", evidence.span().end());
                text("text", evidence.text());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void text(String name, String text) throws IOException {
            json.writeStringField(name, JsonOutput.wellFormed(text));
        }
    }
}
