package org.yaosu.learning.rows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Tells texts apart without keeping them: SHA-256, as hexadecimal digits. */
public final class Fingerprint {

    private Fingerprint() {
    }

    /** That of a text; blanks around it make no difference. */
    public static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.strip().getBytes(StandardCharsets.UTF_8)));
    }

    /** One for all of these, in whatever order. */
    public static String of(Collection<String> fingerprints) {
        return of(String.join("\n", fingerprints.stream().sorted().toList()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
