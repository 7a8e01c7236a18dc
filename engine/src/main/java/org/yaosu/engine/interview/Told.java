package org.yaosu.engine.interview;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;

/**
 * What one answer says about the customer.
 *
 * @param values values by field key; no value where the answer says that there is none
 */
record Told(Map<String, List<String>> values) {

    /** An answer about nothing. */
    static final Told NOTHING = new Told(Map.of());

    Told {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Of the records in an answer, the one about this customer. Records that have no field in common are parts of one.
     *
     * @param customer the customer's name; without one, or where no record has it, the fullest record is taken
     */
    static Told about(Optional<String> customer, List<Map<String, List<String>>> records) {
        Set<String> seen = new HashSet<>();
        if (records.stream().allMatch(one -> one.keySet().stream().allMatch(seen::add))) {
            Map<String, List<String>> whole = new LinkedHashMap<>();
            records.forEach(whole::putAll);
            return new Told(whole);
        }
        return new Told(records.stream().filter(one -> customer.filter(name -> names(one, name)).isPresent()).findFirst()
                .orElseGet(() -> fullest(records)));
    }

    private static boolean names(Map<String, List<String>> record, String name) {
        return record.values().stream().anyMatch(values -> values.equals(List.of(name)));
    }

    private static Map<String, List<String>> fullest(List<Map<String, List<String>>> records) {
        Map<String, List<String>> fullest = Map.of();
        for (Map<String, List<String>> one : records) {
            if (filled(one) > filled(fullest) || fullest.isEmpty()) {
                fullest = one;
            }
        }
        return fullest;
    }

    private static long filled(Map<String, List<String>> record) {
        return record.values().stream().filter(values -> !values.isEmpty()).count();
    }

    /** With what a later part of the chat tells: lists grow, of single values the latest holds. */
    Told then(Told later, Form form) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        later.values.forEach((key, told) -> all.merge(key, told, (before, now) -> {
            if (form.field(key).filter(FieldSpec::list).isEmpty()) {
                return now.isEmpty() ? before : now;
            }
            Set<String> items = new LinkedHashSet<>(before);
            items.addAll(now);
            return List.copyOf(items);
        }));
        return new Told(all);
    }
}
