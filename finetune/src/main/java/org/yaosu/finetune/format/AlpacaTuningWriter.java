package org.yaosu.finetune.format;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.format.FormatProperties;
import org.yaosu.api.tuning.TuningSink;
import org.yaosu.api.tuning.TuningWriter;

/** One JSON array of instruction, input and output, as tools after Alpaca read them. */
@Component
@FormatProperties(name = "alpaca", extension = "json", description = "JSON array of {\"instruction\", \"input\", \"output\"}: LLaMA-Factory and others")
public final class AlpacaTuningWriter implements TuningWriter {

    @Override
    public TuningSink open(OutputStream output) throws IOException {
        return TuningJson.array(output, SparkTuningWriter::write);
    }
}
