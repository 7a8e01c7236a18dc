package org.yaosu.engine.prompt;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;

/** Writes answers to a form as one line of JSON: its keys in order, text for a single value, an array for a list. */
public final class FormJson {

    private FormJson() {
    }

    /** The form with nothing filled in. */
    public static String empty(Form form) {
        return filled(form, Map.of());
    }

    /** The form with the values of these keys; other keys are left out, of several values a single-valued field has the first. */
    public static String filled(Form form, Map<String, List<String>> values) {
        StringJoiner members = new StringJoiner(",", "{", "}");
        for (FieldSpec field : form.fields()) {
            members.add(quoted(field.key()) + ":" + value(field, values.getOrDefault(field.key(), List.of())));
        }
        return members.toString();
    }

    private static String value(FieldSpec field, List<String> values) {
        if (!field.list()) {
            return quoted(values.isEmpty() ? "" : values.get(0));
        }
        StringJoiner items = new StringJoiner(",", "[", "]");
        values.forEach(item -> items.add(quoted(item)));
        return items.toString();
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c == '\n') {
                json.append("\\n");
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
