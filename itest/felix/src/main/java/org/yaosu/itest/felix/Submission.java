package org.yaosu.itest.felix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What stands in a submission. */
final class Submission {

    private Submission() {
    }

    /** The {@code infos} of every chat; values by key, empty ones left out. */
    static List<List<Map<String, List<String>>>> records(Path file) throws IOException {
        return items(new ObjectMapper().readTree(file.toFile())).map(chat -> items(chat.get("infos")).map(Submission::record).toList()).toList();
    }

    private static Map<String, List<String>> record(JsonNode record) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        record.properties().forEach(field -> values.put(field.getKey(),
                (field.getValue().isArray() ? items(field.getValue()) : Stream.of(field.getValue()))
                        .map(JsonNode::textValue).filter(text -> !text.isEmpty()).toList()));
        return values;
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
