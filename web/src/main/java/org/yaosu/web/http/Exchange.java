package org.yaosu.web.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A request that is under way: several may want to answer it, the first one does. Safe for use by several threads. */
public final class Exchange {

    /** How long an answer may take on its way: whoever is slower holds a place that others need. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Fits into every response's buffer. */
    private static final int SHORT = 8 << 10;

    private final AsyncContext context;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /** @param context begun, and without a time limit of its own */
    public Exchange(AsyncContext context) {
        this.context = context;
    }

    /**
     * Whether this was the first answer; it is on its way then, as far as anybody is there to take it. What does not fit into the
     * response's buffer goes without a thread, and is given up where it takes too long.
     */
    public boolean answer(Answer answer) {
        byte[] body = answer.body();
        if (body.length <= SHORT) {
            return answer(response -> write(answer, response));
        }
        if (!taken.compareAndSet(false, true)) {
            return false;
        }
        CompletableFuture<Void> sent = new CompletableFuture<Void>().orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        sent.whenComplete((all, failure) -> complete());
        try {
            HttpServletResponse response = (HttpServletResponse) context.getResponse();
            head(answer, response);
            response.setContentLength(body.length);
            response.getOutputStream().setWriteListener(new BodyWriter(response.getOutputStream(), body, sent));
        } catch (IOException | IllegalStateException gone) {
            sent.complete(null);
        } catch (RuntimeException | Error e) {
            sent.complete(null);
            throw e;
        }
        return true;
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

    /**
     * Sends an answer, which is short: it fits into the response's buffer, from which the container sends it without a thread that waits
     * for whoever is to take it. Nor is its length told here: the container would wait until the last byte of so many is taken.
     */
    public static void write(Answer answer, HttpServletResponse response) throws IOException {
        head(answer, response);
        if (!answer.contentType().isEmpty()) {
            response.getOutputStream().write(answer.body());
        }
    }

    private static void head(Answer answer, HttpServletResponse response) {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (!answer.contentType().isEmpty()) {
            response.setContentType(answer.contentType());
        }
    }

    /** Sends an answer. */
    @FunctionalInterface
    public interface Sending {
        void send(HttpServletResponse response) throws IOException;
    }
}
