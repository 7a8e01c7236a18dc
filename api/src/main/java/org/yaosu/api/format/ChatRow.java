package org.yaosu.api.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.chat.Chat;

/** One row of a chat file. */
public sealed interface ChatRow {

    /**
     * A chat.
     *
     * @param labels the right answers, where the source has them
     */
    record Read(Chat chat, List<Label> labels) implements ChatRow {
        public Read {
            Objects.requireNonNull(chat, "chat");
            labels = List.copyOf(labels);
        }

        /** A chat without labels. */
        public Read(Chat chat) {
            this(chat, List.of());
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
