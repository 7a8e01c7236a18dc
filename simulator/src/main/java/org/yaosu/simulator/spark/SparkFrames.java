package org.yaosu.simulator.spark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.yaosu.simulator.call.Json;

/**
 * The frames of one answer.
 *
 * @param sid the answer's id
 */
record SparkFrames(String sid) {

    private static final String REASONING = "先看聊天里说了什么。";

    /** The frames of an answer in these pieces; the last one says what was used. */
    List<String> answer(List<String> pieces, SparkModel model, int promptTokens, int completionTokens) {
        List<String> frames = new ArrayList<>();
        int seq = 0;
        if (model.thinks()) {
            frames.add(text(0, seq++, "", REASONING).toString());
        }
        for (String piece : pieces.subList(0, pieces.size() - 1)) {
            frames.add(text(seq == 0 ? 0 : 1, seq++, piece, null).toString());
        }
        ObjectNode last = text(2, seq, pieces.get(pieces.size() - 1), null);
        last.withObject("/payload/usage/text")
                .put("question_tokens", promptTokens)
                .put("prompt_tokens", promptTokens)
                .put("completion_tokens", completionTokens)
                .put("total_tokens", promptTokens + completionTokens);
        frames.add(last.toString());
        return frames;
    }

    /** Pieces of text of which none is the last. */
    List<String> open(List<String> pieces) {
        List<String> frames = new ArrayList<>();
        for (String piece : pieces) {
            frames.add(text(frames.isEmpty() ? 0 : 1, frames.size(), piece, null).toString());
        }
        return frames;
    }

    /** What a plug-in did, before there is text. */
    String plugins() {
        ObjectNode frame = header(0, "Success", 0);
        frame.withObject("/payload/plugins").putArray("text").addObject()
                .put("name", "ifly_search").put("content", "[]").put("content_type", "text").put("role", "tool").put("status", "finished");
        return frame.toString();
    }

    /** An error: nothing but a header. */
    String error(int code, String message) {
        return header(code, message, 2).toString();
    }

    private ObjectNode text(int status, int seq, String content, String reasoning) {
        ObjectNode frame = header(0, "Success", status);
        ObjectNode text = frame.withObject("/payload/choices").put("status", status).put("seq", seq)
                .putArray("text").addObject().put("content", content).put("role", "assistant").put("index", 0);
        if (reasoning != null) {
            text.put("reasoning_content", reasoning);
        }
        return frame;
    }

    private ObjectNode header(int code, String message, int status) {
        ObjectNode frame = Json.object();
        frame.putObject("header").put("code", code).put("message", message).put("sid", sid).put("status", status);
        return frame;
    }
}
