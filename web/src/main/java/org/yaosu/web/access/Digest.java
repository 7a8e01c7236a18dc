package org.yaosu.web.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a token. A token is random and long, so that a slow digest, as passwords need it, would only cost time. Immutable;
 * prints nothing of what it holds.
 */
final class Digest {

    private static final int BYTES = 32;

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    static Digest of(String token) {
        try {
            return new Digest(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @throws IllegalArgumentException if these are no 64 hexadecimal digits; the message quotes none */
    static Digest ofHex(String hex) {
        if (!hex.matches("[0-9A-Fa-f]{" + 2 * BYTES + "}")) {
            throw new IllegalArgumentException("it must be " + 2 * BYTES + " hexadecimal digits, the SHA-256 of the token");
        }
        return new Digest(HexFormat.of().parseHex(hex));
    }

    String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** Takes as long whatever differs. */
    boolean is(Digest other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }
}
