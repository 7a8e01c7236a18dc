package org.yaosu.provider.openai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelRequest;

/** Writes the body of a call. What neither the caller nor the settings say is left to the service. */
final class ChatRequest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final OpenAiSettings settings;

    ChatRequest(OpenAiSettings settings) {
        this.settings = settings;
    }

    byte[] body(ModelRequest asked) {
        ObjectNode body = JSON.objectNode();
        body.put("model", settings.traits().model());
        for (Message message : asked.messages()) {
            body.withArray("messages").addObject().put("role", message.author().name().toLowerCase(Locale.ROOT)).put("content", message.text());
        }
        asked.temperature().ifPresentOrElse(temperature -> body.put("temperature", temperature),
                () -> settings.temperature().ifPresent(temperature -> body.put("temperature", temperature)));
        asked.maxTokens().ifPresentOrElse(tokens -> body.put("max_tokens", tokens),
                () -> settings.maxTokens().ifPresent(tokens -> body.put("max_tokens", tokens)));
        if (asked.json() && settings.traits().json()) {
            body.putObject("response_format").put("type", "json_object");
        }
        body.put("stream", settings.stream());
        if (settings.stream() && settings.streamUsage()) {
            body.putObject("stream_options").put("include_usage", true);
        }
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
