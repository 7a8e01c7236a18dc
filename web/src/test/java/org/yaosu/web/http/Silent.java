package org.yaosu.web.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/** A body of which nothing arrives. */
final class Silent extends ServletInputStream {

    @Override
    public int read() {
        throw new IllegalStateException("nothing is ready");
    }

    @Override
    public boolean isFinished() {
        return false;
    }

    @Override
    public boolean isReady() {
        return false;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        // nothing arrives that it could be told of
    }
}
