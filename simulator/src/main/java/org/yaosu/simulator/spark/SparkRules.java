package org.yaosu.simulator.spark;

import java.util.List;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;
import org.yaosu.simulator.SimulatorSettings;
import org.yaosu.simulator.call.Tokens;

/**
 * What values a request may have.
 *
 * @param settings whose account may ask for what
 */
record SparkRules(SimulatorSettings settings) {

    private static final int UID = 32;
    private static final int TOP_K = 6;

    /** The model that answers this request at this path. */
    SparkModel model(SparkRequest request, String path) throws SparkError {
        if (!request.appId().equals(settings.account().appId())) {
            throw new SparkError(11200, "AppIdNoAuthError: the key does not belong to this app_id");
        }
        if (request.uid().length() > UID) {
            throw new SparkError(10005, "$.header.uid: it has more than " + UID + " characters");
        }
        SparkModel model = SparkModels.find(path, request.domain())
                .orElseThrow(() -> new SparkError(10005, "$.parameter.chat.domain: it does not belong to " + path));
        if (model.tuned() && request.patchIds().isEmpty()) {
            throw new SparkError(10005, "$.header.patch_id: this domain needs a fine-tuned resource");
        }
        if (!model.tuned() && !request.patchIds().isEmpty()) {
            throw new SparkError(10005, "$.header.patch_id: this domain takes none");
        }
        if (model.tuned() && !request.patchIds().equals(List.of(settings.resourceId()))) {
            throw new SparkError(11200, "the account has no such resource");
        }
        checkNumbers(request, model);
        checkMessages(request.messages());
        checkLength(request.messages(), model);
        return model;
    }

    private static void checkNumbers(SparkRequest request, SparkModel model) throws SparkError {
        Double temperature = request.temperature();
        if (temperature != null && !(temperature > 0 && temperature <= 1)) {
            throw parameter("$.parameter.chat.temperature: it must be above 0 and at most 1");
        }
        Integer topK = request.topK();
        if (topK != null && (topK < 1 || topK > TOP_K)) {
            throw parameter("$.parameter.chat.top_k: it must be 1 to " + TOP_K);
        }
        Integer maxTokens = request.maxTokens();
        if (maxTokens != null && (maxTokens < 1 || maxTokens > model.maxTokens())) {
            throw parameter("$.parameter.chat.max_tokens: it must be 1 to " + model.maxTokens());
        }
    }

    private static void checkMessages(List<Message> messages) throws SparkError {
        if (messages.isEmpty()) {
            throw parameter("$.payload.message.text: it is empty");
        }
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).text().isEmpty()) {
                throw parameter("$.payload.message.text[" + i + "].content: it is empty");
            }
            if (i > 0 && messages.get(i).author() == Author.SYSTEM) {
                throw parameter("$.payload.message.text[" + i + "].role: only the first may be system");
            }
        }
        if (messages.get(messages.size() - 1).author() != Author.USER) {
            throw parameter("$.payload.message.text: the last role must be user");
        }
    }

    private static void checkLength(List<Message> messages, SparkModel model) throws SparkError {
        int characters = messages.stream().mapToInt(message -> message.text().length()).sum();
        boolean tooLong = model.windowCharacters() > 0 ? characters > model.windowCharacters() : Tokens.of(messages) > model.window();
        if (tooLong) {
            throw new SparkError(10907, "the tokens exceed the upper limit");
        }
    }

    private static SparkError parameter(String message) {
        return new SparkError(10163, message);
    }
}
