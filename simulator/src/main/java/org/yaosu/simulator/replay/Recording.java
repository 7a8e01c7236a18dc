package org.yaosu.simulator.replay;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What a model answered about some chats, in their order.
 *
 * @param answers the answers, at least one
 */
public record Recording(List<String> answers) {

    private static final String INPUT = "input";
    private static final CsvSchema HEADER = CsvSchema.emptySchema().withHeader();
    private static final CsvMapper CSV = CsvMapper.builder().enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();
    private static final JsonMapper JSON = new JsonMapper();

    public Recording {
        answers = List.copyOf(answers);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("a recording without answers: there must be one at least");
        }
    }

    /**
     * Reads the summaries that a general model wrote: a CSV file with a header, of which the column {@code input} counts.
     *
     * @throws IOException if it cannot be read, or is not such a file; the message says why
     */
    public static Recording summaries(Path file) throws IOException {
        try (MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class).with(HEADER).readValues(file.toFile())) {
            List<String> inputs = new ArrayList<>();
            while (rows.hasNextValue()) {
                String input = rows.nextValue().get(INPUT);
                if (input == null) {
                    throw new IOException(file + ": no column '" + INPUT + "'; its first line must be a header, such as 'input,target'");
                }
                inputs.add(input);
            }
            return of(file, inputs);
        } catch (JsonProcessingException wrong) {
            throw new IOException(file + ": no CSV with a header such as 'input,target'" + place(wrong), wrong);
        }
    }

    /**
     * Reads what a model answered as records: a JSON array of objects with the records in {@code infos} and the place of the chat, from 1, in
     * {@code index}; without an index the objects are in the order of the chats. An answer is the {@code infos} as JSON in one line.
     *
     * @throws IOException if it cannot be read, or is not such a file; the message says why
     */
    public static Recording replies(Path file) throws IOException {
        JsonNode rows = read(file);
        if (!rows.isArray()) {
            throw new IOException(file + ": no JSON array; it must be one of objects with infos and index");
        }
        List<String> answers = new ArrayList<>(Collections.nCopies(rows.size(), ""));
        for (int row = 0; row < rows.size(); row++) {
            JsonNode infos = rows.get(row).path("infos");
            int place = rows.get(row).path("index").asInt(row + 1);
            if (!infos.isArray()) {
                throw new IOException(file + ": object " + (row + 1) + " has no array infos");
            }
            if (place < 1 || place > rows.size() || !answers.get(place - 1).isEmpty()) {
                throw new IOException(file + ": index " + place + " of object " + (row + 1) + " is there already, or is not from 1 to " + rows.size());
            }
            answers.set(place - 1, infos.toString());
        }
        return of(file, answers);
    }

    private static JsonNode read(Path file) throws IOException {
        try {
            return JSON.readTree(file.toFile());
        } catch (JsonProcessingException wrong) {
            throw new IOException(file + ": no JSON" + place(wrong), wrong);
        }
    }

    /** Without the message, which may quote the file. */
    private static String place(JsonProcessingException wrong) {
        JsonLocation where = wrong.getLocation();
        return where.getLineNr() < 1 ? "" : "; wrong at line " + where.getLineNr() + ", column " + where.getColumnNr();
    }

    /**
     * The answer about a chat; a file with more chats than answers begins again with the first.
     *
     * @param chat its place, from 0
     */
    String about(int chat) {
        return answers.get(chat % answers.size());
    }

    private static Recording of(Path file, List<String> answers) throws IOException {
        if (answers.isEmpty()) {
            throw new IOException(file + ": no answers in it");
        }
        return new Recording(answers);
    }
}
