package org.yaosu.chatfiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.yaosu.api.format.Label;

/**
 * Records that somebody corrected: a submission or {@code records.jsonl} of the extract command, of which rows may be missing. What a
 * record does not name is empty.
 */
public final class CorrectedRecords {

    private static final ObjectReader ROWS = JsonMapper.builder().build().readerFor(JsonNode.class);

    private CorrectedRecords() {
    }

    /**
     * The records by the place of their chat in its file, from 1: the row's {@code index} or, where it has none, its own place.
     *
     * @throws IllegalArgumentException if a row holds no records; the message names it
     * @throws IOException if the file cannot be read, or is no JSON
     */
    public static Map<Integer, List<Label>> read(Path file) throws IOException {
        Map<Integer, List<Label>> corrected = new TreeMap<>();
        int row = 0;
        try (InputStream input = Files.newInputStream(file); MappingIterator<JsonNode> rows = ROWS.readValues(input)) {
            while (rows.hasNextValue()) {
                JsonNode next = rows.nextValue();
                row++;
                JsonNode records = next.path(next.has("infos") ? "infos" : "records");
                int chat = next.path("index").asInt(row);
                if (!records.isArray() || records.isEmpty() || chat < 1) {
                    throw new IllegalArgumentException(file + ", row " + row + ": it has no list of records (infos, or records), or an index that is no place; "
                            + "keep the rows that were corrected, as the extract command wrote them");
                }
                if (corrected.put(chat, StreamSupport.stream(records.spliterator(), false).map(CorrectedRecords::label).toList()) != null) {
                    throw new IllegalArgumentException(file + ", row " + row + ": chat " + chat + " is there twice; keep one of its rows");
                }
            }
        } catch (JsonProcessingException wrong) {
            throw new IOException(file + " is no JSON at line " + wrong.getLocation().getLineNr() + ", column " + wrong.getLocation().getColumnNr(), wrong);
        }
        return corrected;
    }

    private static Label label(JsonNode record) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        record.properties().forEach(field -> values.put(field.getKey(), texts(field.getValue().isObject() ? field.getValue().path("value") : field.getValue())));
        return new Label(values);
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        (value.isArray() ? value : List.of(value)).forEach(one -> {
            if (one.isValueNode() && !one.isNull() && !one.asText().isBlank()) {
                texts.add(one.asText());
            }
        });
        return texts;
    }
}
