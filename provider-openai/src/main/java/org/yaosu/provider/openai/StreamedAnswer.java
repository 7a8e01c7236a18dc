package org.yaosu.provider.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.yaosu.api.model.ModelReply;

/** Reads an answer that comes as server-sent events. Used by one thread at a time. */
final class StreamedAnswer {

    private static final String END = "[DONE]";

    private final Failures failures;
    private final Collected collected;
    private final StringBuilder data = new StringBuilder();
    private boolean done;

    StreamedAnswer(Failures failures) {
        this.failures = failures;
        this.collected = new Collected(failures);
    }

    /**
     * Takes a line without its end.
     *
     * @return whether the stream is at its marked end
     * @throws org.yaosu.api.model.ModelException if the service reports a failure, or what it sends is no event
     */
    boolean line(String line) {
        if (line.isEmpty()) {
            dispatch();
        } else if (line.startsWith("data:")) {
            data(line.substring("data:".length()).strip());
        } else if (line.startsWith("{")) {
            // A failure told as bare JSON after the stream was agreed on.
            data(line);
        }
        return done;
    }

    private void data(String text) {
        if (text.equals(END)) {
            dispatch();
            done = true;
        } else {
            // Some servers leave out the empty line between events, so a line that is a whole object is an event.
            Optional<JsonNode> event = data.isEmpty() ? Json.object(text) : Optional.empty();
            event.ifPresentOrElse(this::accept, () -> data.append(text).append('\n'));
        }
    }

    private void dispatch() {
        String text = data.toString();
        data.setLength(0);
        if (!text.isBlank()) {
            accept(Json.object(text).orElseThrow(() -> failures.protocol("the stream holds an event that is no JSON object")));
        }
    }

    private void accept(JsonNode event) {
        failures.check(event);
        collected.add(event, "delta");
    }

    /** Takes the end of the body. */
    void end() {
        if (!done && !collected.finished()) {
            throw failures.brokenOff();
        }
        dispatch();
    }

    ModelReply reply() {
        return collected.reply();
    }
}
