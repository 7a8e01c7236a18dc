package org.yaosu.web.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Sends a body as fast as it is taken, without a thread that waits for it. The container calls it in one thread at a time. */
final class BodyWriter implements WriteListener {

    /** So much at a time, in bytes: the container may copy it. */
    private static final int PIECE = 32 << 10;

    private final ServletOutputStream output;
    private final byte[] body;
    private final CompletableFuture<Void> sent;
    private int at;

    /** @param sent completed when all of it is sent, or nobody takes it any more; what it is completed with from elsewhere ends it */
    BodyWriter(ServletOutputStream output, byte[] body, CompletableFuture<Void> sent) {
        this.output = output;
        this.body = body;
        this.sent = sent;
    }

    @Override
    public void onWritePossible() throws IOException {
        while (!sent.isDone() && output.isReady()) {
            if (at == body.length) {
                sent.complete(null);
                return;
            }
            int length = Math.min(PIECE, body.length - at);
            output.write(body, at, length);
            at += length;
        }
    }

    @Override
    public void onError(Throwable failure) {
        sent.complete(null);
    }
}
