package org.yaosu.dialogue.service.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The facts of the knowledge; a single one need not be nested, and one that ends in a list of values stands for a fact a value. */
final class Facts {

    /** The most facts; the public corpora have up to 57. */
    static final int MOST = 2000;

    /** Of what, which property, and its value. */
    private static final int TRIPLE = 3;

    private final List<List<String>> facts = new ArrayList<>();

    private Facts() {
    }

    static List<List<String>> of(JsonNode value) {
        JsonNode knowledge = Lists.unwrapped(value);
        Facts all = new Facts();
        if (!knowledge.isArray() || knowledge.valueStream().allMatch(Texts::single) || triple(knowledge)) {
            all.read("", knowledge);
        } else {
            all.readEach("", knowledge);
        }
        Field.KNOWLEDGE.atMost(MOST, all.facts.size(), "facts");
        // What has many values is repeated for each.
        Field.KNOWLEDGE.atMost(JsonText.LONGEST, all.facts.stream().flatMap(List::stream).mapToLong(String::length).sum(), "characters");
        return all.facts;
    }

    /** Whether it has values in a list. Of what is not nested only the form tells: texts may stand beside lists there. */
    private static boolean triple(JsonNode list) {
        return list.size() == TRIPLE && Texts.single(list.get(0)) && Texts.single(list.get(1)) && !blank(list.get(0)) && list.get(2).isArray();
    }

    private void readEach(String where, JsonNode list) {
        for (int i = 0; i < list.size(); i++) {
            read(where + ", element " + (i + 1), list.get(i));
        }
    }

    private void read(String where, JsonNode value) {
        if (value.isObject()) {
            throw Field.KNOWLEDGE.wrong(where, value);
        }
        if (!value.isArray()) {
            add(List.of(Texts.of(value)));
        } else if (value.valueStream().allMatch(Texts::single)) {
            add(value.valueStream().map(Texts::of).toList());
        } else if (blank(value.get(0))) {
            readEach(where, value);
        } else {
            readValues(where, value);
        }
    }

    /** A fact for each of the values that its last element lists. */
    private void readValues(String where, JsonNode fact) {
        int last = fact.size() - 1;
        List<String> head = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            head.add(text(where, i, fact.get(i)));
        }
        String place = where + ", element " + (last + 1);
        JsonNode values = fact.get(last);
        if (!values.isArray()) {
            throw Field.KNOWLEDGE.wrong(place, values);
        }
        for (int i = 0; i < values.size(); i++) {
            add(Stream.concat(head.stream(), Stream.of(text(place, i, values.get(i)))).toList());
        }
    }

    private static String text(String where, int index, JsonNode value) {
        if (!Texts.single(value)) {
            throw Field.KNOWLEDGE.wrong(where + ", element " + (index + 1), value);
        }
        return Texts.of(value);
    }

    private void add(List<String> fact) {
        if (!fact.stream().allMatch(String::isBlank)) {
            facts.add(fact);
        }
    }

    /** Whether it is no text that a fact could begin with. */
    private static boolean blank(JsonNode value) {
        return !Texts.single(value) || Texts.of(value).isBlank();
    }
}
