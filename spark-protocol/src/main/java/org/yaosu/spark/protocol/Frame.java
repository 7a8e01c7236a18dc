package org.yaosu.spark.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.yaosu.api.model.ModelReply.Usage;

/**
 * One frame of an answer. Frames of plug-ins have no choices, and those of thinking models have thoughts beside their text: neither adds text.
 *
 * @param code 0, or an error's code
 * @param message what the service says of it
 * @param sid the service's name of this call
 * @param last whether the service says nothing more
 * @param text the piece of the answer
 * @param usage the tokens counted, in the last frame
 */
record Frame(int code, String message, String sid, boolean last, String text, Optional<Usage> usage) {

    private static final int LAST = 2;

    private static final ObjectReader JSON = new JsonMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** @throws IllegalArgumentException if this is no frame of the protocol; the message quotes nothing of it */
    static Frame parse(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException garbage) {
            // The cause quotes what was read, which may be text of a chat.
            throw new IllegalArgumentException("a frame is not JSON");
        }
        JsonNode header = root.path("header");
        JsonNode choices = root.path("payload").path("choices");
        if (!header.path("code").canConvertToInt()) {
            throw new IllegalArgumentException("a frame has no header with a code");
        }
        JsonNode status = header.has("status") ? header.path("status") : choices.path("status");
        return new Frame(header.path("code").intValue(), header.path("message").asText(""), header.path("sid").asText(""),
                status.asInt() == LAST, text(choices.path("text")), usage(root.path("payload").path("usage").path("text")));
    }

    private static String text(JsonNode pieces) {
        StringBuilder text = new StringBuilder();
        for (JsonNode piece : pieces) {
            // Further indexes would be further answers to the same question, which nobody asked for.
            if (piece.path("index").asInt(0) == 0) {
                text.append(piece.path("content").asText(""));
            }
        }
        return text.toString();
    }

    private static Optional<Usage> usage(JsonNode usage) {
        return usage.isObject() ? Optional.of(new Usage(usage.path("prompt_tokens").asLong(), usage.path("completion_tokens").asLong()))
                : Optional.empty();
    }
}
