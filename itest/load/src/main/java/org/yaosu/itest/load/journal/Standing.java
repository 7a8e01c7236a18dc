package org.yaosu.itest.load.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/**
 * How far a run is, as {@code --progress json} tells.
 *
 * @param chats done, those that were kept among them
 * @param kept that were done in an earlier turn of the run
 * @param seconds since this turn began
 */
record Standing(long chats, long kept, double seconds) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Empty for a line that tells something else. */
    static Optional<Standing> of(String line) {
        try {
            JsonNode event = JSON.readTree(line);
            return event.path("event").asText().equals("progress")
                    ? Optional.of(new Standing(event.path("chats").asLong(), event.path("kept").asLong(), event.path("seconds").asDouble())) : Optional.empty();
        } catch (JsonProcessingException other) {
            return Optional.empty();
        }
    }

    long fresh() {
        return chats - kept;
    }
}
