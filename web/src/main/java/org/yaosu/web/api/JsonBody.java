package org.yaosu.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads the JSON of requests, within bounds. What it says of what is wrong does not quote it. */
public final class JsonBody {

    private static final int DEPTH = 32;
    private static final int NAME = 1 << 10;
    private static final int NUMBER = 40;
    /** Each takes many times the memory of its bytes. */
    private static final int TOKENS = 200_000;

    /** How the parser begins to say so. */
    private static final String TWICE = "Duplicate field";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxNameLength(NAME).maxNumberLength(NUMBER)
                            .maxTokenCount(TOKENS).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // where something is wrong is said, and what stands there is not
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private JsonBody() {
    }

    /**
     * The object that a body is.
     *
     * @throws org.yaosu.web.http.ProblemException if it is none
     */
    public static Members object(byte[] body) {
        if (body.length == 0) {
            throw Problems.invalid("the body is empty; send a JSON object");
        }
        try {
            JsonNode tree = MAPPER.readTree(body);
            if (tree instanceof ObjectNode object) {
                return new Members("", object);
            }
        } catch (StreamConstraintsException e) {
            throw Problems.invalid("the body is larger within than is taken: at most " + DEPTH + " levels, " + TOKENS + " tokens, names of " + NAME
                    + " characters and numbers of " + NUMBER + " digits" + place(e));
        } catch (JsonProcessingException e) {
            throw Problems.invalid((e.getOriginalMessage().startsWith(TWICE) ? "the body has a name twice in one object" : "the body is no valid JSON") + place(e));
        } catch (IOException e) {
            throw Problems.invalid("the body is no UTF-8");
        }
        throw Problems.invalid("the body is JSON, but no object");
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null ? "" : ": line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
    }
}
