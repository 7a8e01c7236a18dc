package org.yaosu.finetune.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;

/**
 * Holds right answers against the form.
 *
 * @param form the fields of this moment
 * @param findings who is told
 */
record RecordCheck(Form form, Findings findings) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** @param what what the file calls the answer: output, or target */
    void check(long line, String what, String answer) {
        JsonNode records;
        try {
            records = JSON.readTree(answer);
        } catch (JsonProcessingException wrong) {
            // its message may quote the text
            findings.add(Trouble.OUTPUT_NOT_JSON, line, what + " is no JSON from character " + wrong.getLocation().getColumnNr() + " on");
            return;
        }
        if (!records.isArray() || records.isEmpty() || StreamSupport.stream(records.spliterator(), false).anyMatch(record -> !record.isObject())) {
            findings.add(Trouble.OUTPUT_NOT_RECORDS, line, what + (records.isArray() && records.isEmpty() ? " is an empty array" : " is no array of objects"));
            return;
        }
        records.forEach(record -> record(line, record));
    }

    private void record(long line, JsonNode record) {
        record.fieldNames().forEachRemaining(key -> {
            if (form.field(key).isEmpty()) {
                findings.add(Trouble.UNKNOWN_KEY, line, "a key that is no field: " + Shown.name(key));
            }
        });
        for (FieldSpec field : form.fields()) {
            JsonNode value = record.get(field.key());
            if (value == null) {
                findings.add(Trouble.MISSING_KEY, line, field.key() + " is missing");
            } else if (!isTyped(field, value)) {
                findings.add(Trouble.WRONG_TYPE, line, field.key() + " is no " + (field.list() ? "array of texts" : "text"));
            } else {
                (field.list() ? value : List.of(value)).forEach(one -> allowed(line, field, one.textValue()));
            }
        }
    }

    private static boolean isTyped(FieldSpec field, JsonNode value) {
        return field.list() ? value.isArray() && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isTextual) : value.isTextual();
    }

    private void allowed(long line, FieldSpec field, String value) {
        if (!value.isEmpty() && !field.allows(value)) {
            findings.add(Trouble.VALUE_NOT_ALLOWED, line, field.key() + " has a value that is none of the " + field.closedValues().size() + " allowed");
        }
    }
}
