package org.yaosu.simulator.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;
import org.yaosu.simulator.Asked;
import org.yaosu.simulator.call.Json;

/**
 * A request whose shape is right; {@link SparkRules} knows whether its values are.
 *
 * @param appId the application
 * @param uid the user; empty where none is named
 * @param patchIds the fine-tuned resources; empty where none is named
 * @param domain the model
 * @param temperature the temperature; null where none is given
 * @param topK from how many candidates a word is chosen; null where none is given
 * @param maxTokens the longest answer; null where none is given
 * @param messages the conversation
 */
record SparkRequest(String appId, String uid, List<String> patchIds, String domain, Double temperature, Integer topK,
        Integer maxTokens, List<Message> messages) {

    private static final Set<String> MEMBERS = Set.of("header", "parameter", "payload");
    private static final Set<String> PAYLOAD = Set.of("message", "functions");

    /** Reads a request. */
    static SparkRequest read(String raw) throws SparkError {
        ObjectNode request = Json.object(raw).orElseThrow(() -> new SparkError(10003, "the message is not a JSON object"));
        only(request, MEMBERS, "$");
        JsonNode header = object(request, "header");
        JsonNode chat = object(object(request, "parameter"), "chat");
        JsonNode payload = object(request, "payload");
        only(payload, PAYLOAD, "$.payload");
        if (payload.has("functions") && !payload.get("functions").path("text").path(0).isObject()) {
            throw schema("$.payload.functions: it holds no function; leave it out");
        }
        return new SparkRequest(text(header, "app_id"), header.has("uid") ? text(header, "uid") : "", patchIds(header),
                text(chat, "domain"), chat.has("temperature") ? number(chat, "temperature").doubleValue() : null,
                integer(chat, "top_k"), integer(chat, "max_tokens"), messages(object(payload, "message")));
    }

    /** For the record. */
    Asked asked(String path, String raw, int answerCode, long number) {
        return new Asked("spark", path, domain, appId, uid, patchIds, "", temperature, maxTokens, false, true, messages, raw,
                answerCode, topK, number, Asked.Ended.UNDER_WAY);
    }

    private static List<String> patchIds(JsonNode header) throws SparkError {
        if (!header.has("patch_id")) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode id : header.get("patch_id")) {
            ids.add(id.isTextual() ? id.textValue() : "");
        }
        if (!header.get("patch_id").isArray() || ids.isEmpty() || ids.contains("")) {
            throw schema("$.header.patch_id: it must be an array of ids; leave it out for a model that is not fine-tuned");
        }
        return ids;
    }

    private static List<Message> messages(JsonNode message) throws SparkError {
        JsonNode texts = message.path("text");
        if (!texts.isArray()) {
            throw schema("$.payload.message.text: it must be an array");
        }
        List<Message> messages = new ArrayList<>();
        for (JsonNode text : texts) {
            Author author = switch (text(text, "role")) {
                case "system" -> Author.SYSTEM;
                case "user" -> Author.USER;
                case "assistant" -> Author.ASSISTANT;
                default -> throw new SparkError(10163, "$.payload.message.text[" + messages.size() + "].role: it must be system, user or assistant");
            };
            messages.add(new Message(author, text(text, "content")));
        }
        return messages;
    }

    private static void only(JsonNode node, Set<String> known, String where) throws SparkError {
        for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!known.contains(name)) {
                throw schema(where + ": unknown member " + name);
            }
        }
    }

    private static JsonNode object(JsonNode parent, String name) throws SparkError {
        if (!parent.path(name).isObject()) {
            throw schema(name + ": it must be an object");
        }
        return parent.get(name);
    }

    private static String text(JsonNode parent, String name) throws SparkError {
        if (!parent.path(name).isTextual()) {
            throw schema(name + ": it must be a string");
        }
        return parent.get(name).textValue();
    }

    private static JsonNode number(JsonNode parent, String name) throws SparkError {
        if (!parent.get(name).isNumber()) {
            throw schema(name + ": it must be a number");
        }
        return parent.get(name);
    }

    private static Integer integer(JsonNode parent, String name) throws SparkError {
        if (!parent.has(name)) {
            return null;
        }
        if (!number(parent, name).canConvertToInt() || !parent.get(name).isIntegralNumber()) {
            throw schema(name + ": it must be an integer");
        }
        return parent.get(name).intValue();
    }

    private static SparkError schema(String message) {
        return new SparkError(10004, message);
    }
}
