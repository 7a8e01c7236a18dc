package org.yaosu.web.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Takes a body as it arrives, without a thread that waits for it. What goes beyond the limits is read and thrown away, so that the
 * caller gets to hear why instead of a broken connection. The container calls it in one thread at a time.
 */
final class BodyReader implements ReadListener {

    private final ServletInputStream input;
    private final Exchange exchange;
    private final int limit;
    private final BodyMemory.Share share;
    private final Failures failures;
    private final Consumer<byte[]> then;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[8192];
    private boolean tooLarge;
    private boolean noMemory;

    /**
     * @param share of the memory for bodies
     * @param then is given the body when all of it has arrived
     */
    BodyReader(ServletInputStream input, Exchange exchange, int limit, BodyMemory.Share share, Failures failures, Consumer<byte[]> then) {
        this.input = input;
        this.exchange = exchange;
        this.limit = limit;
        this.share = share;
        this.failures = failures;
        this.then = then;
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!exchange.isAnswered() && input.isReady()) {
            int length = input.read(buffer);
            if (length < 0) {
                return;
            }
            keep(length);
        }
    }

    private void keep(int length) {
        tooLarge |= length > limit - body.size();
        noMemory |= !tooLarge && !share.take(length);
        if (tooLarge || noMemory) {
            body.reset();
        } else {
            body.write(buffer, 0, length);
        }
    }

    @Override
    public void onAllDataRead() {
        if (tooLarge) {
            exchange.answer(failures.tooLarge(limit));
        } else if (noMemory) {
            exchange.answer(failures.failure(Failure.BUSY));
        } else {
            then.accept(body.toByteArray());
        }
    }

    @Override
    public void onError(Throwable failure) {
        boolean late = failure instanceof TimeoutException || failure.getCause() instanceof TimeoutException;
        exchange.answer(failures.failure(late ? Failure.TOO_SLOW : Failure.BROKEN_BODY));
    }
}
