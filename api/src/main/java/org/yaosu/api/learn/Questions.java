package org.yaosu.api.learn;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yaosu.api.chat.Chat;

/** What there is to decide in a chat: the service through which a trainer sees chats as the fields see them. Safe for use by several threads. */
@ProviderType
public interface Questions {

    /** Who is the customer; the candidates are the chat's speakers. */
    Question customer(Chat chat);

    /**
     * A question for every {@link LearnableField} of this moment, in the form's order.
     *
     * @param learned tells who the customer is
     */
    List<Question> fields(Chat chat, Learned learned);
}
