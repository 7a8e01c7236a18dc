package org.yaosu.simulator.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaosu.api.format.ChatFormatException;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.ChatSource;
import org.yaosu.api.format.FormatProperties;

/**
 * Reads files of chats.
 *
 * @param readers the readers of this moment with their service properties
 */
record ChatFiles(List<Map.Entry<Map<String, Object>, ChatReader>> readers) {

    private static final String EXTENSION = FormatProperties.PREFIX_ + "extension";

    /**
     * The chats' texts in the order of the file; empty for a row that holds none, so that the others keep their places.
     *
     * @throws IllegalArgumentException if no reader is known for the file's extension
     * @throws IOException if it cannot be read; the message says why
     */
    List<String> texts(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file)); ChatSource source = reader(file).open(input)) {
            for (Optional<ChatRow> row = source.next(); row.isPresent(); row = source.next()) {
                texts.add(row.get() instanceof ChatRow.Read read ? read.chat().source() : "");
            }
        } catch (ChatFormatException wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        }
        return texts;
    }

    private ChatReader reader(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return readers.stream().filter(reader -> name.endsWith("." + reader.getKey().get(EXTENSION)))
                .max(Comparator.comparingInt(ChatFiles::ranking)).map(Map.Entry::getValue)
                .orElseThrow(() -> new IllegalArgumentException("the name of " + file + " does not tell how to read it; known extensions: "
                        + readers.stream().map(reader -> "." + reader.getKey().get(EXTENSION)).distinct().sorted().collect(Collectors.joining(", "))));
    }

    private static int ranking(Map.Entry<Map<String, Object>, ChatReader> reader) {
        return reader.getKey().get("service.ranking") instanceof Integer ranking ? ranking : 0;
    }
}
