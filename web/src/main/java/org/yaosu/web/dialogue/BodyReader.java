package org.yaosu.web.dialogue;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.yaosu.web.answer.Answer;
import org.yaosu.web.answer.ErrorCode;

/**
 * Takes a body as it arrives, without a thread that waits for it. What goes beyond the limit is read and thrown away, so that the
 * caller gets to hear why instead of a broken connection. The container calls it in one thread at a time.
 */
final class BodyReader implements ReadListener {

    private final ServletInputStream input;
    private final Exchange exchange;
    private final int limit;
    private final Consumer<byte[]> then;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[8192];
    private boolean tooLarge;

    /** @param then is given the body when all of it has arrived */
    BodyReader(ServletInputStream input, Exchange exchange, int limit, Consumer<byte[]> then) {
        this.input = input;
        this.exchange = exchange;
        this.limit = limit;
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
        if (tooLarge) {
            body.reset();
        } else {
            body.write(buffer, 0, length);
        }
    }

    @Override
    public void onAllDataRead() {
        if (tooLarge) {
            exchange.answer(tooLarge(limit));
        } else {
            then.accept(body.toByteArray());
        }
    }

    @Override
    public void onError(Throwable failure) {
        exchange.answer(failure instanceof TimeoutException || failure.getCause() instanceof TimeoutException
                ? Answer.failure(ErrorCode.TOO_SLOW) : Answer.failure(ErrorCode.BAD_HTTP, "the body breaks off, or its chunks are no chunks").with("Connection", "close"));
    }

    static Answer tooLarge(int limit) {
        return Answer.failure(ErrorCode.BODY_TOO_LARGE, "the body is larger than " + limit + " bytes");
    }
}
