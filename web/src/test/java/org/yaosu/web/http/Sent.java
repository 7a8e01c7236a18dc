package org.yaosu.web.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;

/** Takes whatever is sent at once; who means to wait until it can be taken waits for ever. */
final class Sent extends ServletOutputStream {

    private final ByteArrayOutputStream bytes;
    private WriteListener waiting;

    Sent(ByteArrayOutputStream bytes) {
        this.bytes = bytes;
    }

    /** Who waits; null for nobody. */
    WriteListener waiting() {
        return waiting;
    }

    @Override
    public void write(int next) {
        bytes.write(next);
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        waiting = listener;
    }
}
