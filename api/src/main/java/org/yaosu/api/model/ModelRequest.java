package org.yaosu.api.model;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a model is asked.
 *
 * @param messages the conversation so far, oldest first, at least one
 * @param temperature how freely to answer; empty for the provider's setting
 * @param maxTokens the longest answer wanted, in tokens; empty for the provider's setting
 * @param json whether the answer should be JSON, where the provider can be told
 * @param timeLimit how long the whole call may take
 */
public record ModelRequest(List<Message> messages, OptionalDouble temperature, OptionalInt maxTokens, boolean json, Duration timeLimit) {

    public ModelRequest {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a model request has at least one message");
        }
        Objects.requireNonNull(temperature, "temperature");
        Objects.requireNonNull(maxTokens, "maxTokens");
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("time limit " + timeLimit + " leaves no time to answer");
        }
    }
}
