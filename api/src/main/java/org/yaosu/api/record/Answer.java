package org.yaosu.api.record;

import java.util.List;
import java.util.Objects;
import org.yaosu.api.field.FieldSpec;

/**
 * What a record says in one field.
 *
 * @param field the field
 * @param values the values: none where nothing was found, one at most where the field is no list
 * @param problems what went wrong on the way, in words; empty where nothing did
 */
public record Answer(FieldSpec field, List<Value> values, List<String> problems) {

    public Answer {
        Objects.requireNonNull(field, "field");
        values = List.copyOf(values);
        problems = List.copyOf(problems);
        if (!field.list() && values.size() > 1) {
            throw new IllegalArgumentException("field " + field.key() + " takes one value, not " + values.size());
        }
    }

    /** The values as texts, in order. */
    public List<String> texts() {
        return values.stream().map(Value::text).toList();
    }
}
