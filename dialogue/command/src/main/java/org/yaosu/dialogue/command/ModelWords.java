package org.yaosu.dialogue.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaosu.api.dialogue.DialogueOptions;

/**
 * What was said of models and of the index; empty where nothing was.
 *
 * @param folder the folder that somebody is in
 * @param provider ids of providers, separated by commas, or {@code none}
 * @param index a folder
 */
record ModelWords(Path folder, String provider, String index) {

    private static final String NONE = "none";

    /** @throws IllegalArgumentException if the providers name nobody, or nobody beside somebody */
    DialogueOptions options() {
        return new DialogueOptions(providers(), index.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(index)), DialogueOptions.DEFAULT.timeLimit());
    }

    private Optional<List<String>> providers() {
        if (provider.isEmpty()) {
            return Optional.empty();
        }
        List<String> ids = Stream.of(provider.split(",")).map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
        if (ids.isEmpty() || ids.contains(NONE) && ids.size() > 1) {
            throw new IllegalArgumentException("providers '" + provider + "': name them by their ids, separated by commas, or say 'none' alone");
        }
        return Optional.of(ids.equals(List.of(NONE)) ? List.of() : ids);
    }
}
