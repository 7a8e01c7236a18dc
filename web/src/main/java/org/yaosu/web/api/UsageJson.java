package org.yaosu.web.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yaosu.api.model.ModelReply.Usage;

/** Writes how many tokens were used. */
public final class UsageJson {

    private UsageJson() {
    }

    /** As the services count them. */
    public static ObjectNode of(Usage usage) {
        return JsonNodeFactory.instance.objectNode().put("promptTokens", usage.prompt()).put("completionTokens", usage.completion());
    }
}
