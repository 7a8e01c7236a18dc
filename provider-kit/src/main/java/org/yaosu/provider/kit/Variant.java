package org.yaosu.provider.kit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A digest of what a provider's answers depend on besides the question, for {@link org.yaosu.api.model.ProviderProperties}: two that
 * would answer differently differ in it. For settings that anybody may know; keys are none of them.
 */
public final class Variant {

    /** Of the digest, so many hexadecimal digits are kept: settings are few. */
    private static final int DIGITS = 32;

    private Variant() {
    }

    /** @param settings in the same order each time, at every setting's place; they count as they print */
    public static String of(Object... settings) {
        MessageDigest digest = sha256();
        for (Object setting : settings) {
            byte[] bytes = setting.toString().getBytes(StandardCharsets.UTF_8);
            // With its length, or the end of one could be the beginning of the next.
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
