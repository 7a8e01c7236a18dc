package org.yaosu.api.format;

import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.chat.Chat;

/** One row of a chat file. */
public sealed interface ChatRow {

    /** A chat. */
    record Read(Chat chat) implements ChatRow {
        public Read {
            Objects.requireNonNull(chat, "chat");
        }
    }

    /**
     * A row that holds no usable chat.
     *
     * @param id what the source calls the chat, where that could be read
     * @param reason what is wrong and where, in words, such as {@code chat_text is a number, not text (byte 212)}
     */
    record Rejected(Optional<String> id, String reason) implements ChatRow {
        public Rejected {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(reason, "reason");
        }

        /** A row whose id is not known. */
        public Rejected(String reason) {
            this(Optional.empty(), reason);
        }
    }
}
