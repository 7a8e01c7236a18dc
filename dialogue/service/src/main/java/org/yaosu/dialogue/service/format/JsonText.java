package org.yaosu.dialogue.service.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.yaosu.api.dialogue.DialogueFormatException;
import org.yaosu.api.dialogue.DialogueFormatException.Kind;

/**
 * Parses JSON strictly and within bounds. Messages are its own: Jackson's quote the text. Safe for use by several threads.
 */
final class JsonText {

    /** The longest document, in characters; the longest row of the public corpora has 8,166. */
    static final int LONGEST = 4 << 20;

    /** The longest single text, in characters. */
    static final int LONGEST_TEXT = 1 << 20;

    /** The deepest nesting; the competition's own is three. */
    static final int DEEPEST = 64;

    /** The longest number, in characters. */
    static final int LONGEST_NUMBER = 100;

    private static final String WANTED = "; one JSON object is wanted";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER).maxNameLength(LONGEST_TEXT).build())
                    // Names come from outside: the JVM's table of strings is no place for them.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            // A number in place of a text is to read as it was written: 9.40, not 9.4.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonText() {
    }

    /**
     * The one value that the text holds.
     *
     * @throws DialogueFormatException if it holds none, or more, or no JSON; says where
     */
    static JsonNode parse(String json) {
        if (json.length() > LONGEST) {
            throw new DialogueFormatException("the request has " + json.length() + " characters; at most " + LONGEST + " are read");
        }
        try (JsonParser parser = MAPPER.createParser(json.startsWith("\uFEFF") ? json.substring(1) : json)) {
            JsonNode node = MAPPER.readTree(parser);
            if (node == null || node.isMissingNode()) {
                throw new DialogueFormatException(Kind.JSON, "the request is empty" + WANTED);
            }
            if (parser.nextToken() != null) {
                throw new DialogueFormatException(Kind.JSON, "there is more after the first value" + at(parser.currentTokenLocation()) + WANTED);
            }
            return node;
        } catch (StreamConstraintsException e) {
            throw new DialogueFormatException("the request is nested deeper than " + DEEPEST + " levels, or a text in it is longer than " + LONGEST_TEXT
                    + " characters, or a number than " + LONGEST_NUMBER + at(e.getLocation()));
        } catch (JsonEOFException e) {
            throw new DialogueFormatException(Kind.JSON, "the request ends in the middle of its JSON" + at(e.getLocation()));
        } catch (MismatchedInputException e) {
            throw new DialogueFormatException("a name is there twice in one object" + at(e.getLocation()) + "; each may be there once");
        } catch (JsonProcessingException e) {
            throw new DialogueFormatException(Kind.JSON, "the request is no valid JSON" + at(e.getLocation()) + WANTED);
        } catch (NumberFormatException e) {
            throw new DialogueFormatException("a number in the request has an exponent that no number has");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a text holds that is JSON itself, as clients send it that encode each field on its own; empty where it is none. */
    static Optional<JsonNode> within(String text) {
        try {
            return Optional.of(parse(text));
        } catch (DialogueFormatException noJson) {
            return Optional.empty();
        }
    }

    private static String at(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
