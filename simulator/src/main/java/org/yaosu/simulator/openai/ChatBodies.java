package org.yaosu.simulator.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.yaosu.simulator.call.Json;
import org.yaosu.simulator.spark.SparkModels;

/**
 * The bodies of one answer. Spark's own models answer in Spark's flavour: with code, message and sid, and without
 * finish_reason.
 *
 * @param model the model that answers
 * @param number the number of the call
 * @param created when it was made, in seconds
 */
record ChatBodies(String model, long number, long created) {

    /**
     * What is said and what it used.
     *
     * @param text what the model says
     * @param reason why it ends there: {@code stop}, {@code length} or {@code content_filter}
     * @param promptTokens tokens of the request
     * @param completionTokens tokens of the text
     */
    record Answer(String text, String reason, int promptTokens, int completionTokens) {
    }

    /** The answer in one. */
    String whole(Answer answer) {
        ObjectNode body = head("chat.completion");
        ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
        choice.putObject("message").put("role", "assistant").put("content", answer.text());
        reason(choice, answer.reason());
        usage(body, answer);
        return body.toString();
    }

    /** The answer as events, the end mark among them. */
    List<String> events(Answer answer, List<String> pieces, boolean usage) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            boolean last = i == pieces.size() - 1;
            ObjectNode body = head("chat.completion.chunk");
            ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
            ObjectNode delta = choice.putObject("delta").put("content", pieces.get(i));
            if (i == 0) {
                delta.put("role", "assistant");
            }
            if (last) {
                reason(choice, answer.reason());
            } else if (!sparks()) {
                choice.putNull("finish_reason");
            }
            if (last && sparks()) {
                usage(body, answer);
            }
            events.add(event(body.toString()));
        }
        if (usage && !sparks()) {
            ObjectNode body = head("chat.completion.chunk");
            body.putArray("choices");
            usage(body, answer);
            events.add(event(body.toString()));
        }
        events.add(event("[DONE]"));
        return events;
    }

    static String event(String data) {
        return "data: " + data + "\n\n";
    }

    private boolean sparks() {
        return SparkModels.window(model).isPresent();
    }

    private ObjectNode head(String object) {
        ObjectNode body = Json.object();
        String id = "sim" + Long.toHexString(number);
        return sparks() ? body.put("code", 0).put("message", "Success").put("sid", id)
                : body.put("id", id).put("object", object).put("created", created).put("model", model);
    }

    /** Spark ends without a reason, unless its audit is one. */
    private void reason(ObjectNode choice, String reason) {
        if (!sparks() || reason.equals("content_filter")) {
            choice.put("finish_reason", reason);
        }
    }

    private static void usage(ObjectNode body, Answer answer) {
        body.putObject("usage").put("prompt_tokens", answer.promptTokens()).put("completion_tokens", answer.completionTokens())
                .put("total_tokens", answer.promptTokens() + answer.completionTokens());
    }
}
