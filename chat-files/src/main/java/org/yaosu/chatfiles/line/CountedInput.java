package org.yaosu.chatfiles.line;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that pass. The count may be read by any thread. */
final class CountedInput extends FilterInputStream {

    private volatile long count;

    CountedInput(InputStream input) {
        super(input);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        add(read == -1 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        add(Math.max(read, 0));
        return read;
    }

    /** Only the one thread that reads comes here. */
    private void add(int read) {
        count = count + read;
    }
}
