package org.yaosu.learning.rows;

import java.util.Objects;

/**
 * A question in a chat.
 *
 * @param chat the chat's fingerprint
 * @param asked the question
 */
public record Case(String chat, Asked asked) {

    public Case {
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(asked, "asked");
    }
}
