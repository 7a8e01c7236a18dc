package org.yaosu.api.format;

import java.util.Objects;
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
     * @param reason what is wrong and where, in words, such as {@code chat_text is a number, not text (byte 212)}
     */
    record Rejected(String reason) implements ChatRow {
        public Rejected {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
