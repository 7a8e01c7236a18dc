package org.yaosu.formats.transcript;

import java.util.Arrays;

/** Where the lines of a text begin and end; a line break ({@code \n}, {@code \r\n} or {@code \r}) belongs to no line. */
final class Lines {

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;

    Lines(String source) {
        int start = 0;
        int length = source.length();
        for (int i = 0; i < length; i++) {
            char c = source.charAt(i);
            if (c == '\n' || c == '\r') {
                add(start, i);
                if (c == '\r' && i + 1 < length && source.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < length) {
            add(start, length);
        }
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    int count() {
        return count;
    }

    int start(int line) {
        return starts[line];
    }

    int end(int line) {
        return ends[line];
    }
}
