package org.yaosu.web.api.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What is written down beside an upload.
 *
 * @param name what the caller calls the file
 * @param fingerprint what tells this request from others: the file's bytes and the options
 */
public record Note(String name, String fingerprint) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Appears whole or not at all. */
    void write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, MAPPER.createObjectNode().put("name", name).put("fingerprint", fingerprint).toString());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Empty where there is none that can be read. */
    static Optional<Note> read(Path file) {
        try {
            JsonNode json = MAPPER.readTree(file.toFile());
            return Optional.of(new Note(json.path("name").asText(), json.path("fingerprint").asText()));
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
