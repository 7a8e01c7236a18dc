package org.yaosu.provider.openai;

import com.fasterxml.jackson.databind.JsonNode;
import org.yaosu.api.model.ModelReply;

/** Reads an answer that comes as one JSON object. */
final class WholeAnswer {

    private final Failures failures;

    WholeAnswer(Failures failures) {
        this.failures = failures;
    }

    /** @throws org.yaosu.api.model.ModelException if the body is no answer */
    ModelReply read(String body) {
        JsonNode answer = Json.object(body).orElseThrow(() -> failures.protocol("the answer is no JSON object; check that url is an OpenAI-compatible endpoint"));
        failures.check(answer);
        Collected collected = new Collected(failures);
        collected.add(answer, "message");
        return collected.reply();
    }
}
