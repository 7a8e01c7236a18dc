package org.yaosu.engine.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Bytes made small: records say the same of many chats, and a journal holds hundreds of thousands. */
final class Packed {

    private Packed() {
    }

    static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 16);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 12)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory can be written to", impossible);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** @throws IOException if they are not what was packed */
    static byte[] unpack(byte[] packed) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
