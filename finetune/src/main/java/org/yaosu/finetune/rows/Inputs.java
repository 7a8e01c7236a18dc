package org.yaosu.finetune.rows;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.prompt.ChatTexts;

/** What a model reads of chats. */
public interface Inputs {

    /** What it is. */
    Kind kind();

    /**
     * The text for a chat; empty where there is none.
     *
     * @param place the chat's place in its file, from 1
     */
    Optional<String> of(long place, Chat chat);

    /** The cleaned chats. */
    record Chats(ChatTexts texts) implements Inputs {

        public Chats {
            Objects.requireNonNull(texts, "texts");
        }

        @Override
        public Kind kind() {
            return Kind.CHAT;
        }

        @Override
        public Optional<String> of(long place, Chat chat) {
            return Optional.of(texts.text(chat)).filter(text -> !text.isBlank());
        }
    }

    /** What a model wrote about the chats, by their places. */
    record Summaries(Map<Long, String> replies) implements Inputs {

        public Summaries {
            replies = Map.copyOf(replies);
        }

        @Override
        public Kind kind() {
            return Kind.SUMMARY;
        }

        @Override
        public Optional<String> of(long place, Chat chat) {
            return Optional.ofNullable(replies.get(place)).filter(text -> !text.isBlank());
        }
    }
}
