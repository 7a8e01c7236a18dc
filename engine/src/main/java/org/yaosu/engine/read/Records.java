package org.yaosu.engine.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaosu.api.field.FieldSpec;

/** Finds the records in a tree of JSON: wrapped, listed, or divided into the groups of the form. */
final class Records {

    private static final int DEEPEST_TEXT = 3;

    private final Keys keys;
    private final Repairs repairs;
    private final NestedJson nested;
    private final Coercion coercion;
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> elsewhere = new LinkedHashSet<>();
    private boolean keySeen;

    Records(Keys keys, Repairs repairs) {
        this.keys = keys;
        this.repairs = repairs;
        this.nested = new NestedJson(keys, repairs);
        this.coercion = new Coercion(repairs, nested);
    }

    /** The records of a tree, in its order; none without a value. */
    List<Map<String, List<String>>> in(Json json) {
        return records(json, List.of(), 0);
    }

    /** Keys beside those of the form, in objects that have such; where no object has one, all keys. */
    Set<String> unknown() {
        return keySeen ? unknown : elsewhere;
    }

    /** Whether a key of the form occurred, be it without a value. */
    boolean keySeen() {
        return keySeen;
    }

    private List<Map<String, List<String>>> records(Json json, List<String> path, int texts) {
        if (json instanceof Json.Obj object) {
            return object(object, path, texts);
        }
        if (json instanceof Json.Arr list) {
            return list(list, path, texts);
        }
        if (json instanceof Json.Text text && texts < DEEPEST_TEXT) {
            Optional<Json> inside = nested.parsed(text.value());
            if (inside.isPresent()) {
                repairs.add("read JSON that was written as a text");
                return records(inside.get(), path, texts + 1);
            }
        }
        return List.of();
    }

    private List<Map<String, List<String>>> list(Json.Arr list, List<String> path, int texts) {
        List<Map<String, List<String>>> found = new ArrayList<>();
        boolean single = list.items().size() > 1;
        for (Json item : list.items()) {
            List<Map<String, List<String>>> records = records(item, path, texts);
            single &= records.size() == 1 && records.get(0).size() == 1;
            found.addAll(records);
        }
        if (single && disjoint(found)) {
            repairs.add("joined objects of one key each");
            Map<String, List<String>> whole = new LinkedHashMap<>();
            found.forEach(whole::putAll);
            return List.of(whole);
        }
        return found;
    }

    private static boolean disjoint(List<Map<String, List<String>>> records) {
        Set<String> seen = new LinkedHashSet<>();
        return records.stream().flatMap(record -> record.keySet().stream()).allMatch(seen::add);
    }

    private List<Map<String, List<String>>> object(Json.Obj object, List<String> path, int texts) {
        Map<String, List<String>> own = new LinkedHashMap<>();
        List<Map<String, List<String>>> others = new ArrayList<>();
        Set<String> strange = new LinkedHashSet<>();
        boolean direct = false;
        for (Json.Member member : object.members()) {
            Optional<FieldSpec> field = keys.match(path, member.key());
            if (field.isPresent() && !holdsFields(field.get(), member.value())) {
                direct = true;
                keySeen = true;
                put(field.get(), member, own);
                continue;
            }
            List<String> inner = new ArrayList<>(path);
            if (!member.key().isBlank()) {
                inner.add(member.key());
            }
            List<Map<String, List<String>>> inside = records(member.value(), inner, texts);
            if (inside.size() == 1 && Collections.disjoint(inside.get(0).keySet(), own.keySet())) {
                own.putAll(inside.get(0));
            } else {
                others.addAll(inside);
            }
            if (inside.isEmpty() && !member.key().isBlank() && member.key().length() <= Keys.LONGEST) {
                strange.add(member.key());
            }
        }
        (direct ? unknown : elsewhere).addAll(strange);
        List<Map<String, List<String>>> found = new ArrayList<>();
        if (!own.isEmpty()) {
            found.add(own);
        }
        found.addAll(others);
        return found;
    }

    /** Whether an object under a field's key is a group that is called like the field. */
    private boolean holdsFields(FieldSpec field, Json value) {
        return value instanceof Json.Obj object && object.members().stream()
                .anyMatch(member -> keys.match(List.of(field.key()), member.key()).filter(inner -> !inner.equals(field)).isPresent());
    }

    private void put(FieldSpec field, Json.Member member, Map<String, List<String>> record) {
        if (!member.key().equals(field.key())) {
            repairs.add("took a key in other wording for the form's");
        }
        coercion.values(field, member.value()).ifPresent(values -> {
            List<String> before = record.get(field.key());
            if (before == null) {
                record.put(field.key(), values);
                return;
            }
            repairs.add("a key stood twice");
            Set<String> both = new LinkedHashSet<>(before);
            both.addAll(values);
            record.put(field.key(), both.stream().limit(field.list() ? Long.MAX_VALUE : 1).toList());
        });
    }
}
