package org.yaosu.finetune.rows;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.format.Label;

/**
 * The right answers as a model is to give them: a JSON array in one line, an object a customer with every key of the form in its order.
 *
 * @param form the fields
 */
public record Answers(Form form) {

    /** The records of a chat; a key that a label does not name is empty, one that the form does not have is left out. */
    public String json(List<Label> labels) {
        ArrayNode records = JsonNodeFactory.instance.arrayNode();
        labels.forEach(label -> {
            ObjectNode customer = records.addObject();
            form.fields().forEach(field -> put(customer, field, label.values().getOrDefault(field.key(), List.of())));
        });
        return WellFormed.of(records.toString());
    }

    /** The keys that labels have and the form has not. */
    public Set<String> unknown(List<Label> labels) {
        Set<String> keys = new LinkedHashSet<>();
        labels.forEach(label -> keys.addAll(label.values().keySet()));
        form.fields().forEach(field -> keys.remove(field.key()));
        return keys;
    }

    private static void put(ObjectNode customer, FieldSpec field, List<String> values) {
        if (field.list()) {
            ArrayNode list = customer.putArray(field.key());
            values.forEach(list::add);
        } else {
            customer.put(field.key(), values.isEmpty() ? "" : values.get(0));
        }
    }
}
