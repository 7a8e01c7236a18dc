package org.yaosu.learning.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads so many bytes at most. */
final class BoundedInput extends FilterInputStream {

    private final long most;
    private long count;

    BoundedInput(InputStream input, long most) {
        super(input);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        counted(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        counted(Math.max(0, read));
        return read;
    }

    private void counted(int read) throws ModelFormatException {
        count += read;
        if (count > most) {
            throw new ModelFormatException("it is larger than " + (most >> 20) + " MiB, which no model is");
        }
    }
}
