package org.yaosu.formats;

import java.io.IOException;
import java.util.Arrays;

/** The lines of a stream that are not blank, one at a time. A line over the limit is passed over without being held. */
final class LineInput {

    /** A buffer that one long line needed is not kept for the short ones after it. */
    private static final int KEPT = 1 << 20;

    private final Utf8Input input;
    private final int longest;
    private byte[] bytes = new byte[1 << 13];
    private int length;
    private long offset;
    private long end;
    private long number;
    private boolean tooLong;

    LineInput(Utf8Input input, int longest) {
        this.input = input;
        this.longest = longest;
        this.end = input.start();
    }

    /** Goes to the next line that is not blank; false at the end. */
    boolean next() throws IOException {
        while (read()) {
            if (!isBlank()) {
                return true;
            }
        }
        return false;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** How many bytes of the stream stand before the line. */
    long offset() {
        return offset;
    }

    /** The line's number, from 1; blank lines count. */
    long number() {
        return number;
    }

    boolean tooLong() {
        return tooLong;
    }

    /** Where the line's first byte that is not UTF-8 stands in the stream; negative if all are. */
    long malformed() {
        return input.malformedBefore(end);
    }

    /** Whether the line is how a JSON array of objects starts. */
    boolean startsArray() {
        int at = skipBlanks(0);
        if (at == length || bytes[at] != '[') {
            return false;
        }
        at = skipBlanks(at + 1);
        return at == length || bytes[at] == '{';
    }

    private boolean read() throws IOException {
        input.forget(end);
        offset = end;
        length = 0;
        tooLong = false;
        if (bytes.length > KEPT) {
            bytes = new byte[KEPT];
        }
        int next = input.read();
        if (next < 0) {
            return false;
        }
        number++;
        while (next >= 0) {
            end++;
            if (next == '\n') {
                break;
            }
            keep((byte) next);
            next = input.read();
        }
        return true;
    }

    private void keep(byte next) {
        if (length == longest) {
            tooLong = true;
            return;
        }
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(longest, 2L * length));
        }
        bytes[length++] = next;
    }

    private boolean isBlank() {
        return skipBlanks(0) == length;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < length && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
        return at;
    }
}
