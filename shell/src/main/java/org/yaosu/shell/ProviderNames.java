package org.yaosu.shell;

import java.util.List;
import java.util.stream.Stream;

/** Ids of providers as people type them. */
public final class ProviderNames {

    private static final String NONE = "none";

    private ProviderNames() {
    }

    /**
     * {@code spark-max,openai} in that order; {@code none} is no provider.
     *
     * @throws CommandException if the words name nobody, or nobody beside somebody
     */
    public static List<String> of(String words) {
        List<String> ids = Stream.of(words.split(",")).map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
        if (ids.isEmpty() || ids.contains(NONE) && ids.size() > 1) {
            throw CommandException.misuse("providers '" + words + "': name them by their ids, separated by commas, or say 'none' alone");
        }
        return ids.equals(List.of(NONE)) ? List.of() : ids;
    }
}
