package org.yaosu.finetune.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Looks for bytes that are no UTF-8; holds a buffer of the file at a time. */
final class Utf8Scan {

    private static final int BUFFER = 1 << 16;

    private final Findings findings;
    private long offset;
    private long line = 1;
    private long told;

    Utf8Scan(Findings findings) {
        this.findings = findings;
    }

    /** Tells the first wrong byte of every line. */
    void scan(InputStream file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        InputStream input = new BufferedInputStream(file);
        boolean end = false;
        while (!end) {
            int read = input.read(bytes.array(), bytes.position(), bytes.remaining());
            end = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            decode(decoder, bytes, chars, end);
            bytes.compact();
        }
    }

    private void decode(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer chars, boolean end) {
        while (true) {
            int start = bytes.position();
            CoderResult result = decoder.decode(bytes, chars.clear(), end);
            for (int i = start; i < bytes.position(); i++) {
                line += bytes.get(i) == '\n' ? 1 : 0;
            }
            offset += bytes.position() - start;
            if (result.isError()) {
                if (told != line) {
                    told = line;
                    findings.add(Trouble.NOT_UTF8, line, "byte " + offset + " of the file is no UTF-8");
                }
                bytes.position(bytes.position() + result.length());
                offset += result.length();
            } else if (result.isUnderflow()) {
                return;
            }
        }
    }
}
