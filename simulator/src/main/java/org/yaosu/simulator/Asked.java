package org.yaosu.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.yaosu.api.model.Message;

/**
 * A call as it arrived. What could not be read is empty or null.
 *
 * @param protocol {@code spark} or {@code openai}
 * @param path the path of its address, without the query
 * @param model Spark's domain, or the model of an OpenAI-style request; empty where it was refused before that was read
 * @param appId Spark's app_id; empty over HTTP
 * @param uid Spark's uid, or the {@code user} of an OpenAI-style request; empty where there is none
 * @param patchIds Spark's patch_id
 * @param loraId the HTTP header lora_id; empty where there is none
 * @param temperature the temperature; null where none was given
 * @param maxTokens the longest answer wanted, in tokens; null where none was given
 * @param json whether an answer in JSON was demanded
 * @param stream whether the answer was wanted in pieces; always so over Spark
 * @param messages the conversation
 * @param raw the body as received; empty where the upgrade was refused
 * @param answerCode 0 for a whole answer, a Spark error code or HTTP status for a refusal, {@link #BROKEN} for neither
 * @param topK Spark's top_k; null where none was given
 * @param number the number of the call, from 1
 * @param ended how it ended
 */
public record Asked(String protocol, String path, String model, String appId, String uid, List<String> patchIds, String loraId,
        Double temperature, Integer maxTokens, boolean json, boolean stream, List<Message> messages, String raw, int answerCode,
        Integer topK, long number, Ended ended) {

    /** How a call ended, as far as a service can know. Prints as a word in small letters. */
    public enum Ended {
        /** It has not ended yet. */
        UNDER_WAY,
        /**
         * The client has the whole answer. Over Spark it ended the call in order after the answer's last frame, by closing the connection
         * normally or by asking further; over HTTP the response was written whole, and more cannot be known.
         */
        TAKEN,
        /** An error was sent instead of an answer. */
        REFUSED,
        /** Neither: the connection ended before, or otherwise than in order. */
        LOST;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The answer code of a call that got neither a whole answer nor a refusal: a connection cut, nonsense, silence. */
    public static final int BROKEN = -1;

    public Asked {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(appId, "appId");
        Objects.requireNonNull(uid, "uid");
        Objects.requireNonNull(loraId, "loraId");
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(ended, "ended");
        patchIds = List.copyOf(patchIds);
        messages = List.copyOf(messages);
    }

    /** The same call at another time. */
    public Asked with(int otherCode, Ended otherEnd) {
        return new Asked(protocol, path, model, appId, uid, patchIds, loraId, temperature, maxTokens, json, stream, messages, raw, otherCode, topK, number,
                otherEnd);
    }

    /** A call that was refused, and of which no more is known than its body. */
    public static Asked unread(String protocol, String path, String raw, int answerCode, long number) {
        return new Asked(protocol, path, "", "", "", List.of(), "", null, null, false, false, List.of(), raw, answerCode, null, number, Ended.REFUSED);
    }
}
