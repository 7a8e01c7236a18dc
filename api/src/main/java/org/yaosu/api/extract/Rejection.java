package org.yaosu.api.extract;

import java.util.Objects;
import java.util.Optional;

/**
 * A chat that gave no record.
 *
 * @param index the chat's place in the input, from 1
 * @param id what the source calls the chat, where that could be read
 * @param reason why, in words that quote nothing of the chat
 */
public record Rejection(long index, Optional<String> id, String reason) {

    public Rejection {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(reason, "reason");
    }

    /** One line for people: {@code chat 17: chat_text is missing}. */
    public String text() {
        return "chat " + index + ": " + reason;
    }
}
