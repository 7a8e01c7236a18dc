package org.yaosu.itest.felix;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;

/**
 * The score of the role-element contest: per chat, gold and answered records are paired so that the points are most,
 * and the points divided by the larger number of records; chats are averaged. A unique field gives its weight for the
 * right value (a list as a set), another its weight times the character F1.
 */
final class ContestScore {

    private final Form form;

    ContestScore(Form form) {
        this.form = form;
    }

    /** Points of 36, averaged over the chats; gold and answers in the same order. */
    double score(List<List<Map<String, List<String>>>> gold, List<List<Map<String, List<String>>>> answers) {
        if (gold.size() != answers.size()) {
            throw new IllegalArgumentException(gold.size() + " chats with gold, " + answers.size() + " with answers");
        }
        double sum = 0;
        for (int i = 0; i < gold.size(); i++) {
            sum += best(gold.get(i), answers.get(i), 0, new HashSet<>()) / Math.max(gold.get(i).size(), answers.get(i).size());
        }
        return sum / gold.size();
    }

    /** Tries every pairing: a chat has a handful of records. */
    private double best(List<Map<String, List<String>>> gold, List<Map<String, List<String>>> answers, int next, HashSet<Integer> used) {
        if (next == gold.size()) {
            return 0;
        }
        double best = best(gold, answers, next + 1, used);
        for (int i = 0; i < answers.size(); i++) {
            if (used.add(i)) {
                best = Math.max(best, points(gold.get(next), answers.get(i)) + best(gold, answers, next + 1, used));
                used.remove(i);
            }
        }
        return best;
    }

    private double points(Map<String, List<String>> gold, Map<String, List<String>> answer) {
        return form.fields().stream().mapToDouble(field -> field.weight() * likeness(field,
                gold.getOrDefault(field.key(), List.of()), answer.getOrDefault(field.key(), List.of()))).sum();
    }

    private static double likeness(FieldSpec field, List<String> gold, List<String> answer) {
        if (field.unique()) {
            return new HashSet<>(gold).equals(new HashSet<>(answer)) ? 1 : 0;
        }
        return characterF1(String.join("", gold), String.join("", answer));
    }

    static double characterF1(String gold, String answer) {
        Map<Integer, Integer> left = new HashMap<>();
        int[] goldCharacters = gold.codePoints().filter(c -> !Character.isWhitespace(c)).toArray();
        int[] answerCharacters = answer.codePoints().filter(c -> !Character.isWhitespace(c)).toArray();
        if (goldCharacters.length == 0 || answerCharacters.length == 0) {
            return goldCharacters.length == answerCharacters.length ? 1 : 0;
        }
        for (int c : goldCharacters) {
            left.merge(c, 1, Integer::sum);
        }
        int common = 0;
        for (int c : answerCharacters) {
            if (left.getOrDefault(c, 0) > 0) {
                left.merge(c, -1, Integer::sum);
                common++;
            }
        }
        return 2.0 * common / (goldCharacters.length + answerCharacters.length);
    }

    /** The {@code infos} of every chat; values trimmed, empty ones left out. */
    static List<List<Map<String, List<String>>>> records(Path file) throws IOException {
        List<List<Map<String, List<String>>>> chats = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                chats.add(chat(json));
            }
        }
        return chats;
    }

    private static List<Map<String, List<String>>> chat(JsonParser json) throws IOException {
        List<Map<String, List<String>>> records = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean infos = json.currentName().equals("infos");
            json.nextToken();
            while (infos && json.nextToken() == JsonToken.START_OBJECT) {
                records.add(record(json));
            }
            json.skipChildren();
        }
        return records;
    }

    private static Map<String, List<String>> record(JsonParser json) throws IOException {
        Map<String, List<String>> record = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            List<String> values = new ArrayList<>();
            if (json.nextToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    values.add(json.getText().strip());
                }
            } else {
                values.add(json.getText().strip());
            }
            values.removeIf(String::isEmpty);
            record.put(key, values);
        }
        return record;
    }
}
