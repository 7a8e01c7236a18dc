package org.yaosu.dialogue.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaosu.api.dialogue.DialogueExample;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.DialogueFormatException;
import org.yaosu.api.dialogue.DialogueRequest;

/** Reads subtrack, history and response, and forgives nothing. */
public final class FakeFormat implements DialogueFormat {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public DialogueExample read(String json) {
        try {
            JsonNode row = JSON.readTree(json);
            if (!row.isObject()) {
                throw new DialogueFormatException("it is no JSON object");
            }
            List<String> history = new ArrayList<>();
            row.path("history").forEach(turn -> history.add(turn.asText()));
            return new DialogueExample(new DialogueRequest(row.path("subtrack").asText(DialogueRequest.CHITCHAT), Map.of(), "", List.of(), List.of(), history),
                    Optional.ofNullable(row.get("response")).map(JsonNode::asText));
        } catch (JsonProcessingException e) {
            throw new DialogueFormatException("it is no JSON");
        }
    }
}
