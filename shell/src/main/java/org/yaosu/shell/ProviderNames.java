package org.yaosu.shell;

import java.util.List;
import java.util.stream.Stream;

/** Ids of providers as people type them. */
final class ProviderNames {

    private static final String NONE = "none";

    private ProviderNames() {
    }

    /** {@code spark-max,openai} in that order; {@code none} is no provider. */
    static List<String> of(String words) {
        return Stream.of(words.split(",")).map(String::strip).filter(word -> !word.isEmpty() && !word.equals(NONE)).distinct().toList();
    }
}
