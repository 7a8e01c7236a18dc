package org.yaosu.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaosu.web.http.ProblemException;

/**
 * The members of a request's object. Each is asked for by its name and type; {@link #end} refuses what nobody has asked for. What it
 * says of what is wrong names the place and quotes nothing. For one thread.
 */
public final class Members {

    /** The most objects of a list: more than any chat has messages. */
    private static final int OBJECTS = 20_000;

    private final String path;
    private final ObjectNode object;
    private final Set<String> asked = new HashSet<>();

    /** @param path where it stands, with a dot behind it; empty for the whole body */
    Members(String path, ObjectNode object) {
        this.path = path;
        this.object = object;
    }

    /** Whether the member is there, and not null. */
    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** A text. */
    public Optional<String> text(String name) {
        return member(name).map(node -> text(node, name));
    }

    /** A text of so many characters (UTF-16) at most. */
    public Optional<String> text(String name, int most) {
        return text(name).map(text -> {
            if (text.length() > most) {
                throw wrong(name, "it has " + text.length() + " characters; at most " + most + " are taken");
            }
            return text;
        });
    }

    /** A whole number. */
    public Optional<Integer> number(String name, int least, int most) {
        return member(name).map(node -> {
            if (!node.canConvertToExactIntegral() || !node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
                throw wrong(name, "it must be a whole number from " + least + " to " + most);
            }
            return node.intValue();
        });
    }

    /** True or false. */
    public Optional<Boolean> flag(String name) {
        return member(name).map(node -> {
            if (!node.isBoolean()) {
                throw wrong(name, "it must be true or false");
            }
            return node.booleanValue();
        });
    }

    /** One of a few words, which stand for the constants in lower case. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).map(text -> Arrays.stream(type.getEnumConstants()).filter(constant -> Query.word(constant).equals(text)).findFirst()
                .orElseThrow(() -> wrong(name, "it must be one of " + Query.words(type))));
    }

    /** A list of texts. */
    public Optional<List<String>> texts(String name) {
        return list(name).map(nodes -> {
            List<String> texts = new ArrayList<>();
            nodes.forEach(node -> texts.add(text(node, name + "[" + texts.size() + "]")));
            return texts;
        });
    }

    /** A list of objects, 20,000 at most. */
    public Optional<List<Members>> objects(String name) {
        return list(name).map(nodes -> {
            if (nodes.size() > OBJECTS) {
                throw wrong(name, "it has " + nodes.size() + " members; at most " + OBJECTS + " are taken");
            }
            List<Members> objects = new ArrayList<>();
            for (JsonNode node : nodes) {
                String place = name + "[" + objects.size() + "]";
                if (!(node instanceof ObjectNode one)) {
                    throw wrong(place, "it must be an object");
                }
                objects.add(new Members(path + place + ".", one));
            }
            return objects;
        });
    }

    /** Every member as a list of texts, whatever they are called. */
    public Map<String, List<String>> allTexts() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        object.fieldNames().forEachRemaining(name -> all.put(name, texts(name).orElse(List.of())));
        return all;
    }

    /** Refuses members that nobody has asked for. */
    public void end() {
        object.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                throw Problems.invalid((path.isEmpty() ? "the body" : path.substring(0, path.length() - 1)) + ": " + shown(name)
                        + "is not known here; known: " + String.join(", ", asked.stream().sorted().toList()));
            }
        });
    }

    /** A name that looks like one. Others may be what people said. */
    private static String shown(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_-]{0,39}") ? name + " " : "a member ";
    }

    /** A problem with a member. */
    public ProblemException wrong(String name, String what) {
        return Problems.invalid(path + name + ": " + what);
    }

    private Optional<JsonNode> member(String name) {
        asked.add(name);
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    private Optional<ArrayNode> list(String name) {
        return member(name).map(node -> {
            if (!(node instanceof ArrayNode array)) {
                throw wrong(name, "it must be a list");
            }
            return array;
        });
    }

    private String text(JsonNode node, String name) {
        if (!node.isTextual()) {
            throw wrong(name, "it must be a text");
        }
        return node.textValue();
    }
}
