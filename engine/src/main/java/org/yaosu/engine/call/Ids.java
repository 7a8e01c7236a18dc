package org.yaosu.engine.call;

import java.util.Arrays;
import java.util.List;

/** Ids of providers as people write them: separated by commas, in the order of preference. */
final class Ids {

    private Ids() {
    }

    /** The ids in these texts, each once. */
    static List<String> of(String... texts) {
        return Arrays.stream(texts).flatMap(text -> Arrays.stream(text.split(","))).map(String::strip)
                .filter(id -> !id.isEmpty()).distinct().toList();
    }

    static String text(List<String> ids) {
        return String.join(",", ids);
    }
}
