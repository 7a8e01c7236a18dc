package org.yaosu.api.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The right answer about one customer, as somebody wrote it down.
 *
 * @param values values by field key, in the source's order; none where the field is empty
 */
public record Label(Map<String, List<String>> values) {

    public Label {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((key, list) -> copy.put(key, List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
    }
}
