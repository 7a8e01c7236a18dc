package org.yaosu.api.prompt;

import org.osgi.annotation.versioning.ProviderType;
import org.yaosu.api.chat.Chat;

/** Chats as models that were fine-tuned on chats read them. A service; safe for use by several threads. */
@ProviderType
public interface ChatTexts {

    /**
     * The cleaned chat, a line a message: who speaks, a colon, and what is said, whose further lines are indented. Holds personal data.
     *
     * @return empty where nothing is left of the chat
     */
    String text(Chat chat);
}
