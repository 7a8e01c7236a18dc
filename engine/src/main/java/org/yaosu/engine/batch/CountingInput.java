package org.yaosu.engine.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how far a file was read. It gives little at a time: a reader that fills its buffer would be done with a small file before its first chat. */
final class CountingInput extends FilterInputStream {

    private static final int MOST = 256;

    private long count;

    CountingInput(InputStream input) {
        super(input);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        add(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, Math.min(length, MOST));
        add(Math.max(0, read));
        return read;
    }

    /** Nothing for sure: decoders go on reading as long as there is something. */
    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void add(int bytes) {
        count += bytes;
    }
}
