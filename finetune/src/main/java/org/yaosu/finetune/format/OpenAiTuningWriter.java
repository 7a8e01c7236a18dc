package org.yaosu.finetune.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.format.FormatProperties;
import org.yaosu.api.tuning.TuningRow;
import org.yaosu.api.tuning.TuningSink;
import org.yaosu.api.tuning.TuningWriter;

/** Chat messages, as OpenAI's fine-tuning and those after it take them. */
@Component
@FormatProperties(name = "openai", extension = "jsonl", description = "a line {\"messages\": [...]}: OpenAI and compatible services")
public final class OpenAiTuningWriter implements TuningWriter {

    @Override
    public TuningSink open(OutputStream output) throws IOException {
        return TuningJson.lines(output, OpenAiTuningWriter::write);
    }

    private static void write(JsonGenerator json, TuningRow row) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("messages");
        if (!row.instruction().isEmpty()) {
            message(json, "system", row.instruction());
        }
        message(json, "user", row.input());
        message(json, "assistant", row.output());
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void message(JsonGenerator json, String role, String content) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", role);
        json.writeStringField("content", content);
        json.writeEndObject();
    }
}
