package org.yaosu.dialogue.service.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Objects;
import org.yaosu.api.dialogue.DialogueFormatException;

/** The fields of a request, by all the names that they are sent under. */
enum Field {
    SUBTRACK("a text such as chitchat, knowledge or recommend", "subtrack"),
    PROFILE("an object with a text or a list of texts for each name", "profile", "user_profile"),
    SITUATION("a text", "situation"),
    GOAL("a list of lists of texts, or a text such as [1]...-->[2]...", "goal", "goals"),
    /** The competition's own description misspells it. */
    KNOWLEDGE("a list of lists of texts", "knowledge", "knowlege", "kg"),
    HISTORY("a list of texts", "history", "conversation"),
    RESPONSE("a text", "response");

    private final String wanted;
    private final List<String> names;

    Field(String wanted, String... names) {
        this.wanted = wanted;
        this.names = List.of(names);
    }

    /** Whether the object has it, though maybe with nothing in it. */
    boolean in(JsonNode object) {
        return names.stream().anyMatch(object::has);
    }

    /**
     * Its value; the missing node where it is not there or null. Of several names with the same value, or of which one is empty, any will do.
     *
     * @throws DialogueFormatException if it is there under two names with different values
     */
    JsonNode of(JsonNode object) {
        List<JsonNode> values = names.stream().map(object::get).filter(Objects::nonNull).filter(value -> !blank(value)).distinct().toList();
        if (values.size() > 1) {
            throw new DialogueFormatException("the field " + names.get(0) + " is there under several of the names " + String.join(", ", names)
                    + " with different values; one is wanted");
        }
        return values.isEmpty() ? MissingNode.getInstance() : values.get(0);
    }

    /** @param where within the field, such as {@code , element 2}; may be empty */
    DialogueFormatException wrong(String where, JsonNode value) {
        return new DialogueFormatException("the field " + names.get(0) + where + " is " + kind(value) + "; " + wanted + " is wanted");
    }

    /**
     * Nothing behind this has to be made for more than anybody sends.
     *
     * @param what is counted
     * @throws DialogueFormatException if there are more
     */
    void atMost(int most, long found, String what) {
        if (found > most) {
            throw new DialogueFormatException("the field " + names.get(0) + " has " + found + " " + what + "; at most " + most + " are read");
        }
    }

    private static boolean blank(JsonNode value) {
        return value.isNull() || value.isContainerNode() && value.isEmpty() || value.isTextual() && value.textValue().isBlank();
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list of " + value.size();
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "null";
        };
    }
}
