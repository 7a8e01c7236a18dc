package org.yaosu.formats;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be wrong with JSON, in words for people. */
final class Troubles {

    private static final Pattern CHARACTER = Pattern.compile("^(Unexpected character|Unrecognized character escape) .{0,20}\\(code (\\d+)");
    private static final Pattern WORD = Pattern.compile("^Unrecognized token '(.{1,40}?)'");

    private Troubles() {
    }

    /**
     * A defect of the JSON itself.
     *
     * @param base how many bytes of the file stand before what was parsed
     * @param lines whether what was parsed has several lines
     */
    static String broken(JsonProcessingException e, long base, boolean lines) {
        JsonLocation at = e.getLocation();
        long offset = at == null ? base : base + Math.max(0, at.getByteOffset());
        String line = at == null || !lines ? "" : ", line " + at.getLineNr();
        String column = at == null ? "" : ", column " + at.getColumnNr() + " (in bytes)";
        return "broken JSON at byte " + offset + line + column + ": " + cause(e);
    }

    /** What a value is, in words. */
    static String name(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            default -> "no value";
        };
    }

    /** That a chat has bytes which are not UTF-8. */
    static String malformed(long offset) {
        return "byte " + offset + " is not UTF-8; the file may be GB18030 or GBK: convert it with"
                + " iconv -f GB18030 -t UTF-8 FILE > utf8-FILE";
    }

    private static String cause(JsonProcessingException e) {
        String said = String.valueOf(e.getOriginalMessage());
        if (e instanceof JsonEOFException) {
            return said.contains("in VALUE_STRING") || said.contains("quoted string") ? "it ends inside a text, a closing quotation mark is missing"
                    : "it ends before its last bracket is closed";
        }
        if (e instanceof StreamConstraintsException) {
            return said.contains("nesting") ? "brackets are nested deeper than " + JsonInput.NESTING + " levels"
                    : "a text, name or number is longer than is read";
        }
        Matcher word = WORD.matcher(said);
        if (word.find()) {
            return "'" + word.group(1) + "' is no JSON value";
        }
        if (said.startsWith("Illegal unquoted character")) {
            return "a line break or another control character stands in a text; JSON writes \\n";
        }
        if (said.contains("numeric value")) {
            return "a number is not written as JSON writes it";
        }
        if (said.startsWith("Unexpected close marker")) {
            return "a closing bracket does not match the opening one";
        }
        Matcher character = CHARACTER.matcher(said);
        if (character.find()) {
            String shown = Character.toString(Integer.parseInt(character.group(2)));
            return said.startsWith("Unrecognized") ? "\\" + shown + " is no JSON escape" : unexpected(shown, said);
        }
        return "this is not JSON";
    }

    private static String unexpected(String shown, String said) {
        if (said.contains("was expecting comma")) {
            return "'" + shown + "' where a comma or a closing bracket is expected";
        }
        if (said.contains("hex-digit")) {
            return "'" + shown + "' where a hexadecimal digit is expected";
        }
        if (said.contains("was expecting a colon")) {
            return "'" + shown + "' where a colon is expected";
        }
        if (said.contains("was expecting double-quote")) {
            return "'" + shown + "' where a name in double quotes is expected";
        }
        return "'" + shown + "' where a value is expected";
    }
}
