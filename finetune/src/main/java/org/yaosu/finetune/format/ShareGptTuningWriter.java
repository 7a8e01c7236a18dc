package org.yaosu.finetune.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.format.FormatProperties;
import org.yaosu.api.tuning.TuningRow;
import org.yaosu.api.tuning.TuningSink;
import org.yaosu.api.tuning.TuningWriter;

/** One JSON array of conversations, as tools after ShareGPT read them. */
@Component
@FormatProperties(name = "sharegpt", extension = "json", description = "JSON array of {\"conversations\": [...]}: LLaMA-Factory, FastChat and others")
public final class ShareGptTuningWriter implements TuningWriter {

    @Override
    public TuningSink open(OutputStream output) throws IOException {
        return TuningJson.array(output, ShareGptTuningWriter::write);
    }

    private static void write(JsonGenerator json, TuningRow row) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("conversations");
        turn(json, "human", row.input());
        turn(json, "gpt", row.output());
        json.writeEndArray();
        if (!row.instruction().isEmpty()) {
            json.writeStringField("system", row.instruction());
        }
        json.writeEndObject();
    }

    private static void turn(JsonGenerator json, String from, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", from);
        json.writeStringField("value", value);
        json.writeEndObject();
    }
}
