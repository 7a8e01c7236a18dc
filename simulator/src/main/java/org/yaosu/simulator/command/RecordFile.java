package org.yaosu.simulator.command;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.yaosu.simulator.Asked;

/**
 * Writes every call to a file when it has ended, a line of JSON each: what arrived, so that one can look at what leaves the platform, and whether
 * the answer was taken.
 */
final class RecordFile implements Consumer<Asked> {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING).build();

    private final Path file;

    /** @throws IOException if the file cannot be written */
    RecordFile(Path file) throws IOException {
        this.file = file;
        Files.writeString(file, "");
    }

    /** Opened for each line: nothing is left open whatever ends the simulator. */
    @Override
    public synchronized void accept(Asked call) {
        try {
            Files.writeString(file, MAPPER.writeValueAsString(call) + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the record of calls cannot be written", unwritable);
        }
    }
}
