package org.yaosu.learning.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a model's file, with its place for messages. Nothing is taken for something else: a number is no text, and what
 * is missing is missing.
 *
 * @param json the part
 * @param place where it is, such as {@code questions.咨询类型}
 */
record Node(JsonNode json, String place) {

    Node at(String name) throws ModelFormatException {
        JsonNode part = json.get(name);
        if (part == null) {
            throw new ModelFormatException(place + "." + name + " is missing");
        }
        return new Node(part, place + "." + name);
    }

    /** The parts of an object, by their names. */
    Map<String, Node> parts() throws ModelFormatException {
        expect(json.isObject(), "an object");
        Map<String, Node> parts = new LinkedHashMap<>();
        json.properties().forEach(entry -> parts.put(entry.getKey(), new Node(entry.getValue(), place + "." + entry.getKey())));
        return parts;
    }

    /** The parts of an array. */
    List<Node> items() throws ModelFormatException {
        expect(json.isArray(), "an array");
        List<Node> items = new ArrayList<>();
        for (JsonNode item : json) {
            items.add(new Node(item, place + "[" + items.size() + "]"));
        }
        return items;
    }

    String text() throws ModelFormatException {
        expect(json.isTextual(), "a text");
        return json.textValue();
    }

    boolean flag() throws ModelFormatException {
        expect(json.isBoolean(), "true or false");
        return json.booleanValue();
    }

    /** A number that is not without end. */
    double number() throws ModelFormatException {
        expect(json.isNumber() && Double.isFinite(json.doubleValue()), "a finite number");
        return json.doubleValue();
    }

    /** A whole number that is not negative. */
    int count() throws ModelFormatException {
        expect(json.canConvertToInt() && json.isIntegralNumber() && json.intValue() >= 0, "a whole number from 0");
        return json.intValue();
    }

    /** What a count chooses from a list. */
    <T> T of(List<T> all) throws ModelFormatException {
        int number = count();
        expect(number < all.size(), "a number below " + all.size());
        return all.get(number);
    }

    void expect(boolean fulfilled, String what) throws ModelFormatException {
        if (!fulfilled) {
            throw new ModelFormatException(place + " is not " + what);
        }
    }
}
