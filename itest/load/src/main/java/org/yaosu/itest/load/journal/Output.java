package org.yaosu.itest.load.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks whether a file of records is whole. */
final class Output {

    private static final JsonFactory JSON = new JsonFactory();

    private Output() {
    }

    /** @throws IOException if it is not each chat once, in order, with a record */
    static void check(Path file, int chats) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (int place = 1; place <= chats; place++) {
                String line = lines.readLine();
                if (line == null || index(line) != place || line.contains("\"records\":[]")) {
                    throw new IOException("place " + place + " of " + file + (line == null ? " is missing" : " is not the record of chat " + place));
                }
            }
            if (lines.readLine() != null) {
                throw new IOException(file + " has more than " + chats + " records");
            }
        }
    }

    private static int index(String line) throws IOException {
        try (JsonParser parser = JSON.createParser(line)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME && parser.currentName().equals("index")) {
                    return parser.nextIntValue(-1);
                }
            }
            return -1;
        }
    }
}
