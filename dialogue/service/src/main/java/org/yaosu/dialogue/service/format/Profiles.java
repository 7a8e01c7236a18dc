package org.yaosu.dialogue.service.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The user's profile: an object, the JSON of one as a text, or one in a list. */
final class Profiles {

    /** The most values, of all names together, and the most names; the competition's own profiles have about a dozen. */
    static final int MOST = 1000;

    private Profiles() {
    }

    static Map<String, List<String>> of(JsonNode value) {
        JsonNode object = value;
        if (value.isArray() && value.size() == 1) {
            object = value.get(0);
        } else if (value.isTextual()) {
            object = JsonText.within(value.textValue()).filter(JsonNode::isObject).orElse(value);
        }
        if (object.isMissingNode()) {
            return Map.of();
        }
        if (!object.isObject()) {
            throw Field.PROFILE.wrong("", object);
        }
        return values(object);
    }

    private static Map<String, List<String>> values(JsonNode object) {
        Field.PROFILE.atMost(MOST, object.size(), "names");
        Map<String, List<String>> profile = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            // The place, not the name: a name may be what the user said.
            String where = ", value " + (profile.size() + 1);
            List<String> texts = new ArrayList<>();
            Texts.leaves(Field.PROFILE, where, entry.getValue(), leaf -> leaf.stream().map(Texts::of).filter(text -> !text.isBlank()).forEach(texts::add));
            profile.put(entry.getKey(), texts);
        }
        Field.PROFILE.atMost(MOST, profile.values().stream().mapToInt(List::size).sum(), "values");
        return profile;
    }
}
