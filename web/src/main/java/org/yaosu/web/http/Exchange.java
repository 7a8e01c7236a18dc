package org.yaosu.web.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** A request that is under way: several may want to answer it, the first one does. Safe for use by several threads. */
public final class Exchange {

    private final AsyncContext context;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /** @param context begun, and without a time limit of its own */
    public Exchange(AsyncContext context) {
        this.context = context;
    }

    /** Whether this was the first answer; it was sent then, as far as anybody was there to take it. */
    public boolean answer(Answer answer) {
        return answer(response -> write(answer, response));
    }

    /** The same with an answer that is not held in memory; one that breaks off is seen to be none. */
    public boolean answer(Sending sending) {
        if (!taken.compareAndSet(false, true)) {
            return false;
        }
        try {
            sending.send((HttpServletResponse) context.getResponse());
        } catch (IOException | IllegalStateException gone) {
            // nobody is there any more to take it
        } finally {
            complete();
        }
        return true;
    }

    /** Without a time limit, the container waits for this for ever. */
    private void complete() {
        try {
            context.complete();
        } catch (IllegalStateException over) {
            // the container has ended it
        } finally {
            ended.complete(null);
        }
    }

    /** Whether somebody has answered. */
    public boolean isAnswered() {
        return taken.get();
    }

    /** Calls {@code action} once it was answered, at once where it was. */
    public void whenEnded(Runnable action) {
        ended.thenRun(action);
    }

    /** Sends an answer, which is short: it fits into the response's buffer. */
    public static void write(Answer answer, HttpServletResponse response) throws IOException {
        byte[] body = answer.body();
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (!answer.contentType().isEmpty()) {
            response.setContentType(answer.contentType());
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    /** Sends an answer. */
    @FunctionalInterface
    public interface Sending {
        void send(HttpServletResponse response) throws IOException;
    }
}
