package org.yaosu.itest.load.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;

/** The end of a file that grows. */
final class Tail {

    private static final int BYTES = 4096;

    private Tail() {
    }

    /** The whole lines in the last few thousand bytes. */
    static List<String> lines(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            long size = content.length();
            byte[] end = new byte[(int) Math.min(BYTES, size)];
            content.seek(size - end.length);
            content.readFully(end);
            String text = new String(end, UTF_8);
            int first = end.length < size ? text.indexOf('\n') + 1 : 0;
            int last = text.lastIndexOf('\n');
            return last < first ? List.of() : text.substring(first, last).lines().toList();
        }
    }
}
