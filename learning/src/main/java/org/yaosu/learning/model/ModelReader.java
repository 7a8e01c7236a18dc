package org.yaosu.learning.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaosu.learning.fit.Weights;
import org.yaosu.learning.rows.Example;

/** Reads models, strictly: a file that is not wholly one is refused, with what is wrong and where. */
public final class ModelReader {

    /** Whether to read the rows that a model was learned from. */
    public enum Rows {
        /** To learn on. */
        KEPT,
        /** To answer by it. */
        PASSED_OVER
    }

    /** A larger file is no model that anybody made from chats, in bytes. */
    public static final long MOST_BYTES = 256L << 20;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxDocumentLength(MOST_BYTES).build()).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).build();
    private static final Set<String> PARTS = Set.of("format", "version", "created", "chats", "fingerprint", "folds", "seed", "questions");

    private ModelReader() {
    }

    /**
     * Reads a model.
     *
     * @param input UTF-8; the caller closes it
     * @throws ModelFormatException if it is none
     * @throws IOException if the bytes cannot be read
     */
    public static Model read(InputStream input, Rows rows) throws IOException {
        try (JsonParser json = JSON.createParser(input)) {
            json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new ModelFormatException("it is no JSON object");
            }
            Map<String, Node> parts = new HashMap<>();
            List<Example> examples = new ArrayList<>();
            boolean hasRows = false;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("rows")) {
                    hasRows = true;
                    examples.addAll(rows == Rows.KEPT ? RowsReader.read(json) : passedOver(json));
                } else if (PARTS.contains(name)) {
                    parts.put(name, new Node(json.<JsonNode>readValueAsTree(), name));
                    check(parts);
                } else {
                    throw new ModelFormatException("it has a part '" + (name.length() > 40 ? name.substring(0, 40) + "..." : name) + "', which is none of a model's");
                }
            }
            if (json.nextToken() != null) {
                throw new ModelFormatException("something stands behind its end");
            }
            return model(parts, hasRows, examples, rows);
        } catch (StreamConstraintsException wrong) {
            throw new ModelFormatException("it is larger than " + (MOST_BYTES >> 20) + " MiB, or its parts are larger or deeper than those of any model", wrong);
        } catch (JsonProcessingException wrong) {
            throw new ModelFormatException("it breaks off or is no JSON at line " + wrong.getLocation().getLineNr() + ", column "
                    + wrong.getLocation().getColumnNr(), wrong);
        }
    }

    private static List<Example> passedOver(JsonParser json) throws IOException {
        json.skipChildren();
        return List.of();
    }

    /** At once, so that another kind of file is not read to its end, and is called what it is. */
    private static void check(Map<String, Node> parts) throws ModelFormatException {
        Node format = parts.get("format");
        if (format == null || !format.text().equals(ModelWriter.FORMAT)) {
            throw new ModelFormatException("it does not begin with \"format\": \"" + ModelWriter.FORMAT + "\"");
        }
        Node version = parts.get("version");
        if (version != null && version.count() != ModelWriter.VERSION) {
            throw new ModelFormatException("its version is " + version.count() + "; this Yaosu reads version " + ModelWriter.VERSION);
        }
    }

    private static Model model(Map<String, Node> parts, boolean hasRows, List<Example> examples, Rows rows) throws ModelFormatException {
        Set<String> missing = new HashSet<>(PARTS);
        missing.removeAll(parts.keySet());
        if (!missing.isEmpty() || !hasRows) {
            throw new ModelFormatException(missing.stream().sorted().findFirst().orElse("rows") + " is missing");
        }
        Head head = new Head(created(parts.get("created")), parts.get("chats").count(), parts.get("fingerprint").text(), parts.get("folds").count(),
                (long) parts.get("seed").number());
        if (rows == Rows.KEPT && examples.size() != head.chats()) {
            throw new ModelFormatException("it says that it has " + head.chats() + " chats, and has the rows of " + examples.size());
        }
        SortedMap<String, QuestionModel> questions = new TreeMap<>();
        for (Map.Entry<String, Node> question : parts.get("questions").parts().entrySet()) {
            questions.put(question.getKey(), question(question.getKey(), question.getValue()));
        }
        return new Model(head, questions, examples);
    }

    private static Instant created(Node created) throws ModelFormatException {
        try {
            return Instant.parse(created.text());
        } catch (DateTimeException wrong) {
            throw new ModelFormatException("created is no time such as 2026-01-01T00:00:00Z", wrong);
        }
    }

    private static QuestionModel question(String key, Node node) throws ModelFormatException {
        SortedMap<String, KindModel> kinds = new TreeMap<>();
        for (Map.Entry<String, Node> kind : node.at("kinds").parts().entrySet()) {
            kinds.put(kind.getKey(), kind(kind.getValue()));
        }
        Node quality = node.at("quality");
        return new QuestionModel(key, node.at("many").flag(), kinds,
                new Quality(tally(quality.at("score")), tally(quality.at("recall"))));
    }

    private static Tally tally(Node node) throws ModelFormatException {
        return new Tally(node.at("gold").count(), node.at("answered").count(), node.at("right").count());
    }

    private static KindModel kind(Node node) throws ModelFormatException {
        return new KindModel(node.at("rows").count(), node.at("right").count(), node.at("learned").flag() ? Optional.of(weights(node)) : Optional.empty());
    }

    private static Weights weights(Node node) throws ModelFormatException {
        Map<String, Double> weights = new HashMap<>();
        for (Map.Entry<String, Node> weight : node.at("weights").parts().entrySet()) {
            weights.put(weight.getKey(), weight.getValue().number());
        }
        return new Weights(node.at("intercept").number(), weights);
    }
}
