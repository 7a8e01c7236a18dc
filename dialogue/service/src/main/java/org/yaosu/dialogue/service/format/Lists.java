package org.yaosu.dialogue.service.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Lists of facts, and lists that came as texts. */
final class Lists {

    private Lists() {
    }

    /** The facts of the knowledge; a single one need not be nested. */
    static List<List<String>> facts(JsonNode value) {
        List<List<String>> facts = new ArrayList<>();
        Texts.leaves(Field.KNOWLEDGE, "", unwrapped(value), leaf -> {
            List<String> fact = leaf.stream().map(Texts::of).toList();
            if (!fact.stream().allMatch(String::isBlank)) {
                facts.add(fact);
            }
        });
        return facts;
    }

    /** The list that a text holds as JSON; anything else is left as it is. {@code [1]...} is the mark of a goal, no list. */
    static JsonNode unwrapped(JsonNode value) {
        if (!value.isTextual() || !value.textValue().strip().startsWith("[")) {
            return value;
        }
        return JsonText.within(value.textValue()).filter(JsonNode::isArray).filter(list -> list.isEmpty() || !list.get(0).isNumber()).orElse(value);
    }
}
