package org.yaosu.chatfiles;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.FormatProperties;

/**
 * The chat readers of this moment.
 *
 * @param all the readers with their service properties
 */
public record Readers(List<Map.Entry<Map<String, Object>, ChatReader>> all) {

    private static final String EXTENSION = FormatProperties.PREFIX_ + "extension";

    public Readers {
        all = List.copyOf(all);
    }

    /**
     * The reader for the file's extension; of several, the one with the highest ranking.
     *
     * @throws IllegalArgumentException if there is none; the message names the extensions that are read
     */
    public ChatReader of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return all.stream().filter(reader -> name.endsWith("." + reader.getKey().get(EXTENSION)))
                .max(Comparator.comparingInt(Readers::ranking)).map(Map.Entry::getValue)
                .orElseThrow(() -> new IllegalArgumentException("the name of " + file + " does not tell how to read it; "
                        + (all.isEmpty() ? "no reader is installed: is the formats bundle started?" : "known extensions: " + extensions())));
    }

    private String extensions() {
        return all.stream().map(reader -> "." + reader.getKey().get(EXTENSION)).distinct().sorted().collect(Collectors.joining(", "));
    }

    private static int ranking(Map.Entry<Map<String, Object>, ChatReader> reader) {
        return reader.getKey().get("service.ranking") instanceof Integer ranking ? ranking : 0;
    }
}
