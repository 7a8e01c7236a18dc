package org.yaosu.dialogue.service.format;

import com.fasterxml.jackson.databind.JsonNode;

/** Lists that came as texts. */
final class Lists {

    private Lists() {
    }

    /** The list that a text holds as JSON; anything else is left as it is. {@code [1]...} is the mark of a goal, no list. */
    static JsonNode unwrapped(JsonNode value) {
        if (!value.isTextual() || !value.textValue().strip().startsWith("[")) {
            return value;
        }
        return JsonText.within(value.textValue()).filter(JsonNode::isArray).filter(list -> list.isEmpty() || !list.get(0).isNumber()).orElse(value);
    }
}
