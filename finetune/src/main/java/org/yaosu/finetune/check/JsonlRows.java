package org.yaosu.finetune.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a training file line by line, and tells what is no row.
 *
 * @param findings who is told
 */
record JsonlRows(Findings findings) {

    private static final String INPUT = "input";
    private static final String OUTPUT = "output";
    private static final List<String> COLUMNS = List.of("instruction", INPUT, OUTPUT);
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** @param reader buffered */
    void read(Reader reader, Consumer<Row> rows) throws IOException {
        Lines lines = new Lines(reader);
        long line = 0;
        for (String text = lines.next(); text != null; text = lines.next()) {
            line++;
            if (lines.cut()) {
                findings.add(Trouble.LONG_LINE, line, "the line has more than " + Lines.MOST + " characters");
            } else if (text.isBlank()) {
                findings.add(Trouble.BLANK_LINE, line, "the line is blank");
            } else {
                row(line, text).ifPresent(rows);
            }
        }
    }

    private Optional<Row> row(long line, String text) {
        JsonNode row;
        try {
            row = JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            // its message may quote the text
            findings.add(Trouble.NOT_JSON, line, "no JSON from column " + wrong.getLocation().getColumnNr() + " on");
            return Optional.empty();
        }
        if (!row.isObject()) {
            findings.add(Trouble.NOT_AN_OBJECT, line, "the line holds no object");
            return Optional.empty();
        }
        boolean whole = true;
        for (String column : COLUMNS) {
            if (!row.has(column)) {
                findings.add(Trouble.MISSING_COLUMN, line, column + " is missing");
                whole = false;
            } else if (!row.get(column).isTextual()) {
                findings.add(Trouble.COLUMN_TYPE, line, column + " is no text");
                whole = false;
            }
        }
        row.fieldNames().forEachRemaining(name -> {
            if (!COLUMNS.contains(name)) {
                findings.add(Trouble.UNKNOWN_COLUMN, line, "a column that is not known: " + Shown.name(name));
            }
        });
        return whole ? Optional.of(new Row(line, row.get(INPUT).textValue(), row.get(OUTPUT).textValue())) : Optional.empty();
    }
}
