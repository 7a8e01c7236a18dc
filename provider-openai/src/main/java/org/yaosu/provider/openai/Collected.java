package org.yaosu.provider.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelReply.Usage;

/**
 * What has been received of an answer. Thoughts ({@code reasoning_content}) are no part of it; the service counts them
 * as completion tokens all the same.
 */
final class Collected {

    private final Failures failures;
    private final StringBuilder text = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private String finish = "";
    private Usage usage = new Usage(0, 0);

    Collected(Failures failures) {
        this.failures = failures;
    }

    /** @param part where a choice has its text: {@code message}, or {@code delta} in a stream */
    void add(JsonNode answer, String part) {
        JsonNode choice = answer.path("choices").path(0);
        text.append(choice.path(part).path("content").asText(""));
        if (choice.path("finish_reason").isTextual()) {
            finish = choice.path("finish_reason").textValue();
        }
        JsonNode counted = answer.path("usage");
        if (counted.isObject()) {
            usage = new Usage(counted.path("prompt_tokens").asLong(), counted.path("completion_tokens").asLong());
        }
        if (SparkCode.isSuspicion(answer)) {
            notes.add("the service's content audit suspects sensitive content");
        }
    }

    /** Whether the service said why it stopped. */
    boolean finished() {
        return !finish.isEmpty();
    }

    ModelReply reply() {
        if (finish.equals("content_filter")) {
            throw failures.audit();
        }
        if (text.toString().isBlank()) {
            throw failures.protocol("the answer holds no text" + (finished() ? " (finish_reason " + Failures.brief(finish) + ")" : ""));
        }
        if (finish.equals("length")) {
            notes.add("the answer was cut off at its longest length (finish_reason length)");
        }
        return new ModelReply(text.toString(), usage, notes);
    }
}
