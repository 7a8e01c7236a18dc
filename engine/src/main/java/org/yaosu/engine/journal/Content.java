package org.yaosu.engine.journal;

import org.yaosu.api.chat.Chat;

/**
 * What a chat is known by: a digest of its text, its messages and what its source says of its speakers. Its id is not part of it,
 * nor its place.
 *
 * @param digest SHA-256, in hexadecimal digits
 */
public record Content(String digest) {

    public static Content of(Chat chat) {
        throw new UnsupportedOperationException("not written yet");
    }
}
