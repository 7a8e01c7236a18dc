package org.yaosu.dialogue.command.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaosu.chatfiles.OutputFile;

/**
 * Says beside an unfinished file what its replies are of, and which rows were not answered themselves. JSON Lines: first the work, then
 * a line for each such row.
 *
 * @param path where it is
 */
record Journal(Path path) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What a journal said.
     *
     * @param work what the replies are of
     * @param failures the rows that were not answered themselves
     */
    record Entries(Work work, List<Failure> failures) {
    }

    /** Empty where there is none that can be read. A last line that was not written to its end is none. */
    Optional<Entries> read() throws IOException {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            JsonNode work = JSON.readTree(lines.get(0));
            List<Failure> failures = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                JsonNode failure = JSON.readTree(line);
                failures.add(new Failure(failure.path("line").asLong(), failure.path("why").asText()));
            }
            return Optional.of(new Entries(new Work(work.path("file").asText(), work.path("input").asText(), work.path("options").asText()), failures));
        } catch (JsonProcessingException other) {
            return Optional.empty();
        }
    }

    /** Begins it, in the place of what was there. */
    void begin(Entries entries) throws IOException {
        new OutputFile(path).write(output -> {
            output.write(line(JSON.createObjectNode().put("file", entries.work().file()).put("input", entries.work().input()).put("options", entries.work().options())));
            for (Failure failure : entries.failures()) {
                output.write(line(failure));
            }
        });
    }

    /** Adds a row; it is in the file when this returns. */
    void add(Failure failure) throws IOException {
        try (OutputStream output = Files.newOutputStream(path, StandardOpenOption.APPEND)) {
            output.write(line(failure));
        }
    }

    private static byte[] line(Failure failure) throws IOException {
        return line(JSON.createObjectNode().put("line", failure.line()).put("why", failure.why()));
    }

    private static byte[] line(JsonNode node) throws IOException {
        return JSON.writeValueAsString(node).concat("\n").getBytes(StandardCharsets.UTF_8);
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
