package org.yaosu.learning;

import java.io.IOException;
import org.yaosu.learning.file.ModelOutput;

/** Where models go that nobody names a file for. */
public final class Outputs {

    private Outputs() {
    }

    /** The platform's own file, from which what was learned comes into service. */
    public static ModelOutput own(LearnedModelService service) throws IOException {
        return new ModelOutput(service.file().orElseThrow(() -> new IOException(
                "this platform has no folder for data (framework property yaosu.data); name the file to write with -o, and set it as model of org.yaosu.learning")), true);
    }
}
