package org.yaosu.dialogue.service.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Texts, and whatever comes in their place: numbers, true and false, null, lists around them. */
final class Texts {

    /** Half of a surrogate pair, as a text has it that was cut by UTF-16 units: no encoding of the answer could hold it. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private Texts() {
    }

    /** Whether it can stand for one text; null stands for an empty one. */
    static boolean single(JsonNode value) {
        return value.isValueNode() || value.isMissingNode();
    }

    /** @param value a {@link #single} one */
    static String of(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : HALF.matcher(value.asText()).replaceAll("\uFFFD");
    }

    /** One text, be it wrapped in lists. */
    static String one(Field field, JsonNode value) {
        if (value.isArray() && value.size() <= 1) {
            return value.isEmpty() ? "" : one(field, value.get(0));
        }
        if (!single(value)) {
            throw field.wrong("", value);
        }
        return of(value);
    }

    /** All texts of a list, also of the lists in it, in order. */
    static List<String> all(Field field, JsonNode value) {
        List<String> texts = new ArrayList<>();
        leaves(field, "", value, list -> list.forEach(text -> texts.add(of(text))));
        return texts;
    }

    /**
     * The innermost lists, those of single values, in order; a single value beside a list is a list of its own.
     *
     * @param where the place of the value within the field; may be empty
     */
    static void leaves(Field field, String where, JsonNode value, Consumer<List<JsonNode>> to) {
        if (value.isObject()) {
            throw field.wrong(where, value);
        }
        if (!value.isArray()) {
            to.accept(List.of(value));
        } else if (value.valueStream().allMatch(Texts::single)) {
            to.accept(value.valueStream().toList());
        } else {
            for (int i = 0; i < value.size(); i++) {
                leaves(field, where + ", element " + (i + 1), value.get(i), to);
            }
        }
    }
}
