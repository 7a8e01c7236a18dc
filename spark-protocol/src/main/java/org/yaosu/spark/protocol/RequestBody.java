package org.yaosu.spark.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.spark.protocol.SparkSettings.Generation;

/** The JSON of a request. The protocol cannot be told to answer in JSON. */
final class RequestBody {

    private RequestBody() {
    }

    /** @throws IllegalArgumentException if the protocol cannot carry the messages; the message of this holds none of their text */
    static String of(ModelRequest request, SparkSettings settings) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        header(root.putObject("header"), settings.account());
        Generation generation = settings.generation();
        ObjectNode chat = root.putObject("parameter").putObject("chat");
        chat.put("domain", settings.domain());
        chat.put("temperature", Generation.temperature(request.temperature().orElse(generation.temperature())));
        chat.put("top_k", generation.topK());
        chat.put("max_tokens", generation.tokens(request.maxTokens().orElse(generation.maxTokens())));
        messages(root.putObject("payload").putObject("message").putArray("text"), request.messages());
        return root.toString();
    }

    private static void header(ObjectNode header, SparkAccount account) {
        header.put("app_id", account.appId());
        header.put("uid", account.user());
        if (!account.resourceId().isEmpty()) {
            header.putArray("patch_id").add(account.resourceId());
        }
    }

    private static void messages(ArrayNode text, List<Message> messages) {
        for (Message message : messages) {
            if (message.author() == Message.Author.SYSTEM && !text.isEmpty()) {
                throw new IllegalArgumentException("only the first message may be the system's");
            }
            text.addObject().put("role", message.author().name().toLowerCase(Locale.ROOT)).put("content", message.text());
        }
    }
}
