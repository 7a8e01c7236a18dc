package org.yaosu.api.field;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields asked of one chat: a snapshot, taken when the chat starts, that never changes.
 *
 * @param fields the fields in their order; no key twice
 */
public record Form(List<FieldSpec> fields) {

    public Form {
        fields = List.copyOf(fields);
        Set<String> keys = new HashSet<>();
        for (FieldSpec field : fields) {
            if (!keys.add(field.key())) {
                throw new IllegalArgumentException("the form has the field " + field.key() + " twice");
            }
        }
    }

    /** The field with this key. */
    public Optional<FieldSpec> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
