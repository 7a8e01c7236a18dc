package org.yaosu.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.record.Provenance;

/**
 * The fields of one moment: what each is, and which version of which bundle gives it.
 *
 * @param fields the fields, in the form's order
 * @param finders their bundles, in the same order
 */
public record FormVersion(List<FieldSpec> fields, List<Provenance> finders) {

    public FormVersion {
        fields = List.copyOf(fields);
        finders = List.copyOf(finders);
        if (finders.size() != fields.size()) {
            throw new IllegalArgumentException(finders.size() + " bundles for " + fields.size() + " fields");
        }
    }

    /** The keys of the fields that are the same in both: what is known of them still holds. */
    public Set<String> common(FormVersion other) {
        Map<FieldSpec, Provenance> theirs = new HashMap<>();
        IntStream.range(0, other.fields.size()).forEach(i -> theirs.put(other.fields.get(i), other.finders.get(i)));
        return IntStream.range(0, fields.size()).filter(i -> finders.get(i).equals(theirs.get(fields.get(i))))
                .mapToObj(i -> fields.get(i).key()).collect(Collectors.toUnmodifiableSet());
    }
}
