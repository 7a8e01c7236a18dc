package org.yaosu.api.extract;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A file of chats to extract.
 *
 * @param input the file of chats
 * @param reader the name of the format to read it as; empty to choose by the input's extension
 * @param output where the records go; replaced as a whole, and only when the run ends
 * @param writer the name of the format to write; empty to choose by the output's extension
 * @param options what to extract
 * @param spending what that may cost
 * @param name what people are shown as the input, where its path tells them nothing; empty to show the path
 */
public record BatchRequest(Path input, Optional<String> reader, Path output, Optional<String> writer, ExtractionOptions options,
        Spending spending, Optional<String> name) {

    public BatchRequest {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(writer, "writer");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(spending, "spending");
        Objects.requireNonNull(name, "name");
    }

    /** Shown by its path. */
    public BatchRequest(Path input, Optional<String> reader, Path output, Optional<String> writer, ExtractionOptions options, Spending spending) {
        this(input, reader, output, writer, options, spending, Optional.empty());
    }

    /** Without a limit to what it may cost. */
    public BatchRequest(Path input, Optional<String> reader, Path output, Optional<String> writer, ExtractionOptions options) {
        this(input, reader, output, writer, options, Spending.DEFAULT);
    }
}
