package org.yaosu.engine.call;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelRequest;

/**
 * What identifies a call: who is asked, what, and for which of several samples. Equal calls need not be paid twice. The time limit is no part
 * of it: an answer does not depend on it.
 *
 * @param digest SHA-256, in hexadecimal digits
 */
public record CallKey(String digest) {

    /** @param sample the number of the sample, from 0: each is an answer of its own */
    public static CallKey of(Handle handle, ModelRequest request, int sample) {
        return of(handle.traits(), request, sample);
    }

    static CallKey of(Traits traits, ModelRequest request, int sample) {
        MessageDigest digest = sha256();
        try (DataOutputStream out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            text(out, traits.id());
            text(out, traits.model());
            text(out, traits.variant());
            out.writeInt(request.messages().size());
            for (Message message : request.messages()) {
                text(out, message.author().name());
                text(out, message.text());
            }
            // No setting is negative, so this is none of them.
            out.writeDouble(request.temperature().orElse(-1));
            out.writeInt(request.maxTokens().orElse(-1));
            out.writeBoolean(request.json());
            out.writeInt(sample);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new CallKey(HexFormat.of().formatHex(digest.digest()));
    }

    /** With its length, or the end of one text could be the beginning of the next. */
    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
