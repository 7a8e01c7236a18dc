package org.yaosu.evaluation.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.yaosu.api.field.Form;
import org.yaosu.evaluation.file.Answers.AnsweredChat;
import org.yaosu.evaluation.file.Answers.AnsweredRecord;

/**
 * Reads the records of a run: an array or lines of objects, each with {@code infos} (a submission, or a file of labelled
 * chats) or {@code records} (with evidence and confidence), or {@code error} for a chat that failed. A row belongs to the
 * chat that its {@code index} names, from 1; one without an index to the chat at its own place.
 */
public final class AnswerFile {

    private static final ObjectReader ROWS = JsonMapper.builder().build().readerFor(JsonNode.class);
    private static final String INDEX = "index";

    private final Path file;
    private final String name;
    private final Notes notes;
    private final RecordReader records;
    private final Map<Integer, AnsweredChat> chats = new HashMap<>();

    private AnswerFile(Path file, String name, Form form) {
        this.file = file;
        this.name = name;
        this.notes = new Notes(name);
        this.records = new RecordReader(form, notes);
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if its rows are no records, or their indexes no places, or two are the same
     * @throws IOException if it cannot be read, or is no JSON
     */
    public static Answers read(Path file, Form form) throws IOException {
        Inputs.check(file);
        return read(file, file.getFileName().toString(), form);
    }

    /** Reads a file that is there, and that people know under another name than its own. */
    public static Answers read(Path file, String name, Form form) throws IOException {
        return new AnswerFile(file, name, form).read();
    }

    private Answers read() throws IOException {
        int row = 0;
        try (InputStream input = Files.newInputStream(file); MappingIterator<JsonNode> rows = ROWS.readValues(input)) {
            while (rows.hasNextValue()) {
                add(++row, rows.nextValue());
            }
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new IOException(file + " is not JSON" + (at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")")
                    + "; a submission or records.jsonl of the extract command is expected", e);
        }
        if (row == 0) {
            throw new IllegalArgumentException(file + " is empty; a submission or records.jsonl of the extract command is expected");
        }
        return new Answers(name, chats, notes.lines());
    }

    private void add(int row, JsonNode chat) {
        int number = number(row, chat);
        JsonNode id = chat.path("id");
        AnsweredChat answered = new AnsweredChat(id.isValueNode() ? Optional.of(id.asText()) : Optional.empty(), records(number, row, chat));
        if (chats.put(number, answered) != null) {
            throw new IllegalArgumentException(file + ", row " + row + ": chat " + number
                    + " was answered before; every chat has one row, with an index of its own");
        }
    }

    private int number(int row, JsonNode chat) {
        JsonNode index = chat.path(INDEX);
        if (index.isMissingNode()) {
            return row;
        }
        if (!index.isIntegralNumber() || !index.canConvertToInt() || index.intValue() < 1) {
            throw new IllegalArgumentException(file + ", row " + row + ": its index is no whole number from 1, the chat's place in the input");
        }
        return index.intValue();
    }

    private List<AnsweredRecord> records(int number, int row, JsonNode chat) {
        JsonNode rows = chat.path(chat.has("infos") ? "infos" : "records");
        if (rows.isMissingNode() && !chat.has("error")) {
            throw new IllegalArgumentException(file + ", row " + row + " has neither infos nor records; "
                    + "a submission or records.jsonl of the extract command is expected");
        }
        if (rows.isObject()) {
            notes.add(number, "one record where a list of records is expected");
            return List.of(records.read(number, rows));
        }
        if (!rows.isArray() && !rows.isMissingNode()) {
            notes.add(number, "its records are " + RecordReader.name(rows) + ", which is taken for none");
        }
        return StreamSupport.stream(rows.spliterator(), false).filter(record -> {
            if (!record.isObject()) {
                notes.add(number, RecordReader.name(record) + " where a record is expected is passed over");
            }
            return record.isObject();
        }).map(record -> records.read(number, record)).toList();
    }
}
