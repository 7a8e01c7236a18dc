package org.yaosu.engine.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteErrorCode;

/** Reads what {@link JsonOut} wrote, in the same order. */
final class JsonIn {

    private final JsonParser parser;

    private JsonIn(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads one thing. */
    @FunctionalInterface
    interface Part<T> {
        T from(JsonIn in) throws IOException;
    }

    /** Where the bytes are from. */
    @FunctionalInterface
    private interface Bytes {
        byte[] get() throws IOException;
    }

    /** @throws SQLException if the bytes are not what was written; it tells nothing of them */
    static <T> T read(byte[] bytes, Part<T> whole) throws SQLException {
        return read(() -> bytes, whole);
    }

    /** The same of packed bytes. */
    static <T> T readPacked(byte[] packed, Part<T> whole) throws SQLException {
        return read(() -> Packed.unpack(packed), whole);
    }

    private static <T> T read(Bytes bytes, Part<T> whole) throws SQLException {
        try (JsonParser parser = JsonOut.FACTORY.createParser(bytes.get())) {
            parser.nextToken();
            return new JsonIn(parser).row(whole);
        } catch (IOException | RuntimeException unreadable) {
            // its words may quote what is kept
            throw new SQLException("a row does not hold what was written", "", SQLiteErrorCode.SQLITE_CORRUPT.code);
        }
    }

    /** Whether what comes next is nothing, which is then passed. */
    boolean nothing() throws IOException {
        return passed(JsonToken.VALUE_NULL);
    }

    /** Whether the row has no more. */
    boolean ends() {
        return parser.currentToken() == JsonToken.END_ARRAY;
    }

    boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    boolean isRow() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    String text() throws IOException {
        expect(JsonToken.VALUE_STRING);
        String text = parser.getText();
        parser.nextToken();
        return text;
    }

    int integer() throws IOException {
        return Math.toIntExact(number());
    }

    long number() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT);
        long number = parser.getLongValue();
        parser.nextToken();
        return number;
    }

    double real() throws IOException {
        double number = parser.getDoubleValue();
        parser.nextToken();
        return number;
    }

    boolean flag() throws IOException {
        boolean flag = parser.getBooleanValue();
        parser.nextToken();
        return flag;
    }

    <E extends Enum<E>> E name(Class<E> type) throws IOException {
        return Enum.valueOf(type, text());
    }

    List<String> texts() throws IOException {
        return list(JsonIn::text);
    }

    <T> List<T> list(Part<T> item) throws IOException {
        return row(in -> {
            List<T> items = new ArrayList<>();
            while (!in.ends()) {
                items.add(item.from(in));
            }
            return items;
        });
    }

    <T> T row(Part<T> part) throws IOException {
        expect(JsonToken.START_ARRAY);
        parser.nextToken();
        T read = part.from(this);
        expect(JsonToken.END_ARRAY);
        parser.nextToken();
        return read;
    }

    private boolean passed(JsonToken token) throws IOException {
        boolean there = parser.currentToken() == token;
        if (there) {
            parser.nextToken();
        }
        return there;
    }

    private void expect(JsonToken token) throws IOException {
        if (parser.currentToken() != token) {
            throw new IOException("no " + token);
        }
    }
}
