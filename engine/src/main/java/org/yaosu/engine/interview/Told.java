package org.yaosu.engine.interview;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;

/**
 * What one answer says about the customer.
 *
 * @param values values by field key; no value where the answer says that there is none
 */
record Told(Map<String, List<String>> values) {

    /** A longer text is no name but one that mentions it; in characters. */
    private static final int LONGEST_NAME = 12;

    /** An answer about nothing. */
    static final Told NOTHING = new Told(Map.of());

    Told {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Of the records in an answer, the one about this customer. Records that have no field in common are parts of one.
     *
     * @param customer the customer's name, perhaps written with a title; without one, or where no record has it, the
     *        fullest record is taken. Of several that are as good the last is: models correct themselves
     */
    static Told about(Optional<String> customer, List<Map<String, List<String>>> records) {
        Set<String> seen = new HashSet<>();
        if (records.stream().allMatch(one -> one.keySet().stream().allMatch(seen::add))) {
            Map<String, List<String>> whole = new LinkedHashMap<>();
            records.forEach(whole::putAll);
            return new Told(whole);
        }
        return new Told(customer.flatMap(name -> last(records, value -> value.equals(name))
                .or(() -> last(records, value -> sameName(value, name)))).orElseGet(() -> fullest(records)));
    }

    private static Optional<Map<String, List<String>>> last(List<Map<String, List<String>>> records, Predicate<String> named) {
        return records.stream()
                .filter(one -> one.values().stream().anyMatch(values -> values.size() == 1 && named.test(values.get(0))))
                .reduce((before, later) -> later);
    }

    /** One with a title or without the surname: 何琳女士 is 何琳. */
    private static boolean sameName(String value, String name) {
        return Math.min(value.length(), name.length()) > 1 && Math.max(value.length(), name.length()) <= LONGEST_NAME
                && (value.contains(name) || name.contains(value));
    }

    private static Map<String, List<String>> fullest(List<Map<String, List<String>>> records) {
        Map<String, List<String>> fullest = Map.of();
        for (Map<String, List<String>> one : records) {
            if (filled(one) >= filled(fullest)) {
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
