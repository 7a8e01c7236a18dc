package org.yaosu.engine.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a model's answer says.
 *
 * @param records the customers in the order of the answer: field key to values. An empty list says that the field was
 *        answered with nothing, or with nothing the field takes; a key that is absent was not answered. A field that is
 *        no list has one value at most.
 * @param repairs what had to be mended or dropped, each once, in short phrases without any text of the chat
 * @param unknownKeys keys of the answer that are none of the form's
 * @param partial whether the answer broke off; a value that broke off is not among the records
 * @param problem where nothing can be read, what is wrong, in words for the model; otherwise empty
 */
public record ReadAnswer(List<Map<String, List<String>>> records, List<String> repairs, Set<String> unknownKeys, boolean partial,
        String problem) {

    public ReadAnswer {
        records = records.stream().map(ReadAnswer::copy).toList();
        repairs = List.copyOf(repairs);
        unknownKeys = Collections.unmodifiableSet(new LinkedHashSet<>(unknownKeys));
        Objects.requireNonNull(problem, "problem");
    }

    /** Whether at least one record has at least one of the form's keys. */
    public boolean readable() {
        return records.stream().anyMatch(values -> !values.isEmpty());
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> values) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((key, texts) -> copy.put(key, List.copyOf(texts)));
        return Collections.unmodifiableMap(copy);
    }
}
