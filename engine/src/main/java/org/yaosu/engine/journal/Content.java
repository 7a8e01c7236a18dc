package org.yaosu.engine.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Role;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;

/**
 * What a chat is known by: a digest of its text, its messages and what its source says of its speakers. Its id is not part of it,
 * nor its place.
 *
 * @param digest SHA-256, in hexadecimal digits
 */
public record Content(String digest) {

    public static Content of(Chat chat) {
        MessageDigest digest = sha256();
        text(digest, chat.source());
        number(digest, chat.turns().size());
        for (Turn turn : chat.turns()) {
            text(digest, turn.speaker());
            span(digest, turn.label());
            text(digest, turn.text());
            span(digest, turn.span());
            text(digest, turn.time().map(Instant::toString).orElse(""));
        }
        for (Map.Entry<String, Role> known : new TreeMap<>(chat.knownRoles()).entrySet()) {
            text(digest, known.getKey());
            text(digest, known.getValue().name());
        }
        return new Content(HexFormat.of().formatHex(digest.digest()));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(digest);
    }

    /** With its length, so that no two sequences of texts read alike; in UTF-16, which keeps halves of characters apart as well. */
    private static void text(MessageDigest digest, String text) {
        number(digest, text.length());
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        digest.update(bytes);
    }

    private static void span(MessageDigest digest, Span span) {
        number(digest, span.start());
        number(digest, span.end());
    }

    private static void number(MessageDigest digest, int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
