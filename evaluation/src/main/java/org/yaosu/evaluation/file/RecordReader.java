package org.yaosu.evaluation.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaosu.api.chat.Span;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.format.Label;
import org.yaosu.api.record.Evidence;
import org.yaosu.evaluation.file.Answers.AnsweredRecord;
import org.yaosu.evaluation.file.Answers.Grounds;

/**
 * Reads one record. A value is a text, or a list of texts, or an object with such a {@code value} and what was
 * {@code found}. Anything else is noted, and taken as follows: a text where a list is expected is its one item; of a
 * list where a text is expected the items are joined; numbers, true and false are their text; null and other objects
 * are nothing.
 */
final class RecordReader {

    private static final String VALUE = "value";

    private final Form form;
    private final Notes notes;

    RecordReader(Form form, Notes notes) {
        this.form = form;
        this.notes = notes;
    }

    AnsweredRecord read(int chat, JsonNode record) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, Grounds> grounds = new HashMap<>();
        record.properties().forEach(member -> {
            String key = member.getKey();
            Optional<FieldSpec> field = form.field(key);
            if (field.isEmpty()) {
                notes.add(chat, Inputs.unknown(key));
                return;
            }
            boolean grounded = member.getValue().isObject() && member.getValue().has(VALUE);
            values.put(key, values(chat, field.get(), grounded ? member.getValue().get(VALUE) : member.getValue()));
            if (grounded) {
                grounds(member.getValue().path("found")).ifPresent(found -> grounds.put(key, found));
            }
        });
        return new AnsweredRecord(new Label(values), grounds);
    }

    private List<String> values(int chat, FieldSpec field, JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            if (!field.list()) {
                notes.add(chat, field.key() + " is a list where a text is expected; its items are joined by 、");
            }
            value.forEach(item -> text(chat, field, item).ifPresent(texts::add));
        } else {
            text(chat, field, value).ifPresent(texts::add);
            if (field.list() && value.isTextual() && !value.textValue().isBlank()) {
                notes.add(chat, field.key() + " is a text where a list is expected; it is taken for its one item");
            }
        }
        return texts;
    }

    private Optional<String> text(int chat, FieldSpec field, JsonNode value) {
        if (value.isTextual()) {
            return Optional.of(value.textValue());
        }
        boolean usable = value.isNumber() || value.isBoolean();
        notes.add(chat, field.key() + " has " + name(value) + " where a text is expected; "
                + (usable ? "it is taken as it is written" : "it is taken for nothing"));
        return usable ? Optional.of(value.asText()) : Optional.empty();
    }

    private static Optional<Grounds> grounds(JsonNode found) {
        List<Evidence> evidence = new ArrayList<>();
        double confidence = 1;
        for (JsonNode value : found) {
            confidence = Math.min(confidence, value.path("confidence").asDouble(1));
            for (JsonNode words : value.path("evidence")) {
                int start = words.path("start").asInt(-1);
                int end = words.path("end").asInt(-1);
                if (start >= 0 && end > start) {
                    evidence.add(new Evidence(new Span(start, end), words.path("text").asText("")));
                }
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Grounds(confidence, evidence));
    }

    /** What a value is, for people. */
    static String name(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NULL -> "null";
            default -> "a " + value.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }
}
