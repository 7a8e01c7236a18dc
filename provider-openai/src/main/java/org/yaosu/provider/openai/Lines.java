package org.yaosu.provider.openai;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a body into lines as it comes. The JDK's subscriber for lines looks through an unfinished line again with each
 * piece, which keeps a processor busy for many seconds when a server sends one long line. Used by one thread at a time.
 */
final class Lines {

    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();

    /** The lines that these bytes finish, without their ends. */
    List<String> add(List<ByteBuffer> buffers) {
        List<String> lines = new ArrayList<>();
        for (ByteBuffer buffer : buffers) {
            while (buffer.hasRemaining()) {
                byte next = buffer.get();
                if (next == '\n') {
                    lines.add(rest());
                } else {
                    unfinished.write(next);
                }
            }
        }
        return lines;
    }

    /** What came after the last end of a line; it is taken away. */
    String rest() {
        String line = unfinished.toString(StandardCharsets.UTF_8);
        unfinished.reset();
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
