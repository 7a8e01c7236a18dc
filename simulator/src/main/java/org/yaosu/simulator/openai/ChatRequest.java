package org.yaosu.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;
import org.yaosu.simulator.Asked;
import org.yaosu.simulator.call.Json;
import org.yaosu.simulator.call.Tokens;
import org.yaosu.simulator.spark.SparkModels;

/**
 * A request for a chat completion whose values are right.
 *
 * @param model the model
 * @param user the end user; empty where none is named
 * @param temperature the temperature; null where none is given
 * @param maxTokens the longest answer; null where none is given
 * @param json whether the answer is to be JSON
 * @param stream whether it is wanted in pieces
 * @param usage whether a last piece is to say what was used
 * @param messages the conversation
 */
record ChatRequest(String model, String user, Double temperature, Integer maxTokens, boolean json, boolean stream, boolean usage,
        List<Message> messages) {

    /** The window of models that are not Spark's, in tokens. */
    private static final int WINDOW = 32 * 1024;
    private static final int HOTTEST = 2;
    private static final Set<String> FORMATS = Set.of("text", "json_object", "json_schema");

    /** Reads a request. */
    static ChatRequest read(String raw) throws BadRequest {
        ObjectNode request = Json.object(raw).orElseThrow(() -> new BadRequest("the body is not a JSON object"));
        String model = text(request, "model", "model");
        if (model.isEmpty()) {
            throw new BadRequest("model: it is empty");
        }
        boolean stream = flag(request, "stream");
        if (request.hasNonNull("stream_options") && !stream) {
            throw new BadRequest("stream_options: they are only allowed with stream");
        }
        List<Message> messages = messages(request.path("messages"));
        int window = SparkModels.window(model).orElse(WINDOW);
        int tokens = Tokens.of(messages);
        if (tokens > window) {
            throw new BadRequest(new Refusal(400, "invalid_request_error", "context_length_exceeded",
                    "this model's maximum context length is " + window + " tokens; the messages have " + tokens));
        }
        return new ChatRequest(model, request.hasNonNull("user") ? text(request, "user", "user") : "", temperature(request),
                maxTokens(request), json(request), stream, flag(request.path("stream_options"), "include_usage"), messages);
    }

    /** For the record. */
    Asked asked(String path, String loraId, String raw, int answerCode, long number) {
        return new Asked("openai", path, model, "", user, List.of(), loraId, temperature, maxTokens, json, stream, messages, raw,
                answerCode, null, number, Asked.Ended.UNDER_WAY);
    }

    private static List<Message> messages(JsonNode texts) throws BadRequest {
        if (!texts.isArray() || texts.isEmpty()) {
            throw new BadRequest("messages: it must be an array of one message at least");
        }
        List<Message> messages = new ArrayList<>();
        for (JsonNode message : texts) {
            String where = "messages[" + messages.size() + "]";
            Author author = switch (text(message, "role", where + ".role")) {
                case "system" -> Author.SYSTEM;
                case "user" -> Author.USER;
                case "assistant" -> Author.ASSISTANT;
                default -> throw new BadRequest(where + ".role: it must be system, user or assistant");
            };
            messages.add(new Message(author, text(message, "content", where + ".content")));
        }
        return messages;
    }

    private static Double temperature(JsonNode request) throws BadRequest {
        if (!request.hasNonNull("temperature")) {
            return null;
        }
        JsonNode temperature = request.get("temperature");
        if (!temperature.isNumber() || !(temperature.doubleValue() >= 0 && temperature.doubleValue() <= HOTTEST)) {
            throw new BadRequest("temperature: it must be a number from 0 to " + HOTTEST);
        }
        return temperature.doubleValue();
    }

    private static Integer maxTokens(JsonNode request) throws BadRequest {
        if (!request.hasNonNull("max_tokens")) {
            return null;
        }
        JsonNode maxTokens = request.get("max_tokens");
        if (!maxTokens.isIntegralNumber() || !maxTokens.canConvertToInt() || maxTokens.intValue() < 1) {
            throw new BadRequest("max_tokens: it must be an integer of 1 or more");
        }
        return maxTokens.intValue();
    }

    private static boolean json(JsonNode request) throws BadRequest {
        if (!request.hasNonNull("response_format")) {
            return false;
        }
        String type = text(request.get("response_format"), "type", "response_format.type");
        if (!FORMATS.contains(type)) {
            throw new BadRequest("response_format.type: it must be text, json_object or json_schema");
        }
        return !type.equals("text");
    }

    private static String text(JsonNode parent, String name, String where) throws BadRequest {
        if (!parent.path(name).isTextual()) {
            throw new BadRequest(where + ": it must be a string");
        }
        return parent.get(name).textValue();
    }

    private static boolean flag(JsonNode parent, String name) throws BadRequest {
        if (parent.hasNonNull(name) && !parent.get(name).isBoolean()) {
            throw new BadRequest(name + ": it must be true or false");
        }
        return parent.path(name).asBoolean(false);
    }
}
