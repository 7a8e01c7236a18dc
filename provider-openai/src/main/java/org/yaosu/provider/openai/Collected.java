package org.yaosu.provider.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.spark.error.SparkError;

/**
 * What has been received of an answer. Thoughts ({@code reasoning_content}) are no part of it; the service counts them
 * as completion tokens all the same.
 */
final class Collected {

    private final Failures failures;
    private final StringBuilder text = new StringBuilder();
    private boolean suspected;
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
        suspected |= ServiceError.isSuspicion(answer);
    }

    /** Whether the service said why it stopped. */
    boolean finished() {
        return !finish.isEmpty();
    }

    ModelReply reply() {
        boolean empty = text.toString().isBlank();
        // A suspicion stands beside an answer, not for one.
        if (finish.equals("content_filter") || suspected && empty) {
            throw failures.audit();
        }
        if (empty) {
            throw failures.noText(finish);
        }
        List<String> notes = new ArrayList<>();
        if (suspected) {
            notes.add(SparkError.SUSPECTED.explanation());
        }
        if (finish.equals("length")) {
            notes.add("the answer was cut off at its longest length (finish_reason length)");
        }
        return new ModelReply(text.toString(), usage, notes);
    }
}
