package org.yaosu.learning.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaosu.learning.fit.Weights;
import org.yaosu.learning.rows.Asked;
import org.yaosu.learning.rows.Example;
import org.yaosu.learning.rows.Row;

/** Writes a model as a file that people can read, up to its rows: those are numbers, a chat a line. */
final class ModelWriter {

    static final String FORMAT = "yaosu-learned";
    static final int VERSION = 1;

    private static final JsonFactory JSON = new JsonFactory();

    private ModelWriter() {
    }

    /** The stream stays open. */
    static void write(Model model, OutputStream output) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(output)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            head(json, model.head());
            json.writeObjectFieldStart("questions");
            for (QuestionModel question : model.questions().values()) {
                json.writeObjectFieldStart(question.key());
                question(json, question);
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeObjectFieldStart("rows");
            rows(json, model.examples());
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void head(JsonGenerator json, Head head) throws IOException {
        json.writeStringField("format", FORMAT);
        json.writeNumberField("version", VERSION);
        json.writeStringField("created", head.created().toString());
        json.writeNumberField("chats", head.chats());
        json.writeStringField("fingerprint", head.fingerprint());
        json.writeNumberField("folds", head.folds());
        json.writeNumberField("seed", head.seed());
    }

    private static void question(JsonGenerator json, QuestionModel question) throws IOException {
        json.writeBooleanField("many", question.many());
        json.writeObjectFieldStart("quality");
        tally(json, "score", question.quality().score());
        tally(json, "recall", question.quality().recall());
        json.writeEndObject();
        json.writeObjectFieldStart("kinds");
        for (Map.Entry<String, KindModel> entry : question.kinds().entrySet()) {
            KindModel kind = entry.getValue();
            json.writeObjectFieldStart(entry.getKey());
            json.writeNumberField("rows", kind.rows());
            json.writeNumberField("right", kind.right());
            json.writeBooleanField("learned", kind.weights().isPresent());
            if (kind.weights().isPresent()) {
                weights(json, kind.weights().get());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** The rates are for people; the counts are what is read. */
    private static void tally(JsonGenerator json, String name, Tally tally) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("gold", tally.gold());
        json.writeNumberField("answered", tally.answered());
        json.writeNumberField("right", tally.right());
        json.writeNumberField("precision", rate(tally.precision()));
        json.writeNumberField("recall", rate(tally.recall()));
        json.writeNumberField("f1", rate(tally.f1()));
        json.writeEndObject();
    }

    private static double rate(double share) {
        return Math.round(share * 1000) / 1000.0;
    }

    private static void weights(JsonGenerator json, Weights weights) throws IOException {
        json.writeNumberField("intercept", weights.intercept());
        json.writeObjectFieldStart("weights");
        for (Map.Entry<String, Double> weight : new TreeMap<>(weights.byFeature()).entrySet()) {
            json.writeNumberField(weight.getKey(), weight.getValue());
        }
        json.writeEndObject();
    }

    private static void rows(JsonGenerator json, List<Example> examples) throws IOException {
        Map<String, Integer> features = numbered(examples.stream().flatMap(ModelWriter::rows).flatMap(row -> row.features().keySet().stream()).toList());
        Map<String, Integer> kinds = numbered(examples.stream().flatMap(ModelWriter::rows).map(Row::kind).toList());
        names(json, "features", features);
        names(json, "kinds", kinds);
        json.writeArrayFieldStart("examples");
        for (Example example : examples) {
            StringWriter line = new StringWriter();
            try (JsonGenerator compact = JSON.createGenerator(line)) {
                example(compact, example, features, kinds);
            }
            json.writeRawValue("\n    " + line);
        }
        json.writeEndArray();
    }

    private static Stream<Row> rows(Example example) {
        return example.questions().stream().flatMap(asked -> asked.rows().stream());
    }

    private static Map<String, Integer> numbered(List<String> names) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        new TreeSet<>(names).forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }

    private static void names(JsonGenerator json, String field, Map<String, Integer> numbers) throws IOException {
        json.writeArrayFieldStart(field);
        for (String name : numbers.keySet()) {
            json.writeString(name);
        }
        json.writeEndArray();
    }

    /** Candidates often have the same features: each set of them is written once a chat, as pairs of a number and a value. */
    private static void example(JsonGenerator json, Example example, Map<String, Integer> features, Map<String, Integer> kinds) throws IOException {
        Map<SortedMap<String, Double>, Integer> vectors = new LinkedHashMap<>();
        rows(example).forEach(row -> vectors.putIfAbsent(row.features(), vectors.size()));
        json.writeStartObject();
        json.writeStringField("chat", example.chat());
        json.writeArrayFieldStart("vectors");
        for (SortedMap<String, Double> vector : vectors.keySet()) {
            json.writeStartArray();
            for (Map.Entry<String, Double> feature : vector.entrySet()) {
                json.writeNumber(features.get(feature.getKey()));
                number(json, feature.getValue());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("questions");
        for (Asked asked : example.questions()) {
            json.writeObjectFieldStart(asked.key());
            json.writeBooleanField("many", asked.many());
            json.writeNumberField("gold", asked.gold());
            json.writeArrayFieldStart("rows");
            for (Row row : asked.rows()) {
                json.writeArray(new int[] {kinds.get(row.kind()), row.right() ? 1 : 0, row.answerable() ? 1 : 0, vectors.get(row.features())}, 0, 4);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, double value) throws IOException {
        if (value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE) {
            json.writeNumber((int) value);
        } else {
            json.writeNumber(value);
        }
    }
}
