package org.yaosu.learning.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaosu.learning.rows.Asked;
import org.yaosu.learning.rows.Example;
import org.yaosu.learning.rows.Row;

/** Reads the rows that a model was learned from; a chat at a time, since there are many numbers. */
final class RowsReader {

    private static final int ROW = 4;

    private final List<String> features = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();

    private RowsReader() {
    }

    /** Reads from the beginning of the object to its end. */
    static List<Example> read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new ModelFormatException("rows is not an object");
        }
        RowsReader reader = new RowsReader();
        List<Example> examples = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "features" -> names(json, name, reader.features);
                case "kinds" -> names(json, name, reader.kinds);
                case "examples" -> reader.examples(json, examples);
                default -> throw new ModelFormatException("rows has a part that is none of a model's");
            }
        }
        return examples;
    }

    private static void names(JsonParser json, String part, List<String> names) throws IOException {
        for (Node name : new Node(json.<JsonNode>readValueAsTree(), "rows." + part).items()) {
            names.add(name.text());
        }
    }

    private void examples(JsonParser json, List<Example> examples) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new ModelFormatException("rows.examples is not an array");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            examples.add(example(new Node(json.<JsonNode>readValueAsTree(), "rows.examples[" + examples.size() + "]")));
        }
    }

    private Example example(Node node) throws ModelFormatException {
        List<SortedMap<String, Double>> vectors = new ArrayList<>();
        for (Node vector : node.at("vectors").items()) {
            vectors.add(vector(vector));
        }
        List<Asked> questions = new ArrayList<>();
        for (Map.Entry<String, Node> entry : node.at("questions").parts().entrySet()) {
            Node question = entry.getValue();
            List<Row> rows = new ArrayList<>();
            for (Node row : question.at("rows").items()) {
                rows.add(row(row, vectors));
            }
            questions.add(new Asked(entry.getKey(), question.at("many").flag(), question.at("gold").count(), rows));
        }
        return new Example(node.at("chat").text(), questions);
    }

    private SortedMap<String, Double> vector(Node node) throws ModelFormatException {
        List<Node> numbers = node.items();
        node.expect(numbers.size() % 2 == 0, "made of pairs");
        SortedMap<String, Double> vector = new TreeMap<>();
        for (int at = 0; at < numbers.size(); at += 2) {
            vector.put(numbers.get(at).of(features), numbers.get(at + 1).number());
        }
        return vector;
    }

    private Row row(Node node, List<SortedMap<String, Double>> vectors) throws ModelFormatException {
        List<Node> parts = node.items();
        node.expect(parts.size() == ROW, "made of " + ROW + " numbers");
        return new Row(parts.get(0).of(kinds), parts.get(1).count() == 1, parts.get(2).count() == 1, parts.get(3).of(vectors));
    }
}
