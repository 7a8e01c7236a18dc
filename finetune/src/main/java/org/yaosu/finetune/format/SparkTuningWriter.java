package org.yaosu.finetune.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.format.FormatProperties;
import org.yaosu.api.tuning.TuningRow;
import org.yaosu.api.tuning.TuningSink;
import org.yaosu.api.tuning.TuningWriter;

/** What the platform for Spark's patch models takes: a line with instruction, input and output. */
@Component
@FormatProperties(name = "spark", extension = "jsonl", description = "a line {\"instruction\", \"input\", \"output\"}: the platform of Spark's patch models")
public final class SparkTuningWriter implements TuningWriter {

    @Override
    public TuningSink open(OutputStream output) throws IOException {
        return TuningJson.lines(output, SparkTuningWriter::write);
    }

    /** The three columns. */
    static void write(JsonGenerator json, TuningRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField("instruction", row.instruction());
        json.writeStringField("input", row.input());
        json.writeStringField("output", row.output());
        json.writeEndObject();
    }
}
