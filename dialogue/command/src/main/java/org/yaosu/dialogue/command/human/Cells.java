package org.yaosu.dialogue.command.human;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaosu.chatfiles.line.LineFile;

/** The cells of a CSV file, without blanks around them, and without the lines that are empty. */
final class Cells {

    /**
     * A row.
     *
     * @param place the file and the line, for errors
     */
    record Row(String place, List<String> cells) {
    }

    /** Bytes; a table of ratings is far smaller. */
    private static final long LARGEST = 64 << 20;

    private Cells() {
    }

    /** @throws IOException if it is no CSV in UTF-8, or empty */
    static List<Row> read(Path file) throws IOException {
        LineFile.check(file);
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is larger than " + (LARGEST >> 20) + " MB; is it a table of ratings?");
        }
        List<Row> rows = new ArrayList<>();
        CsvFactory csv = CsvFactory.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .enable(CsvParser.Feature.TRIM_SPACES).build();
        try (CsvParser parser = csv.createParser(text(file))) {
            List<String> cells = new ArrayList<>();
            int line = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    line = cells.isEmpty() ? parser.currentTokenLocation().getLineNr() : line;
                    cells.add(parser.getText().strip());
                } else if (token == JsonToken.END_ARRAY) {
                    if (!cells.stream().allMatch(String::isEmpty)) {
                        rows.add(new Row(file + ", line " + line, List.copyOf(cells)));
                    }
                    cells.clear();
                }
            }
        } catch (JsonProcessingException e) {
            throw new IOException(file + ", line " + e.getLocation().getLineNr() + ": it is no CSV: " + e.getOriginalMessage(), e);
        }
        if (rows.isEmpty()) {
            throw new IOException(file + " is empty: its first line is to name the columns");
        }
        return rows;
    }

    private static String text(Path file) throws IOException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8, perhaps GBK as spreadsheets write it; save it as 'CSV UTF-8'", e);
        }
    }
}
