package org.yaosu.web.api.run;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A caller who listens to a run. No thread waits for it: what it does not take at once waits here, and the newest takes the place of what
 * waits. Safe for use by several threads.
 */
final class RunStream implements WriteListener {

    /** Who takes nothing for so long has gone, or never meant to. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final long run;
    private final AsyncContext context;
    private final ServletOutputStream output;
    private final Runnable ended;
    private byte[] waiting = {};
    private boolean unflushed;
    private boolean last;
    private boolean over;
    private long taken = System.nanoTime();

    /**
     * @param run the number of the run
     * @param context begun, and without a time limit
     * @param ended told once, when nobody listens any more
     */
    RunStream(long run, AsyncContext context, Runnable ended) throws IOException {
        this.run = run;
        this.context = context;
        this.output = context.getResponse().getOutputStream();
        this.ended = ended;
    }

    long run() {
        return run;
    }

    /** Sends a text, in place of one that was not taken yet. */
    synchronized void send(String text) {
        if (!over && !last) {
            waiting = text.getBytes(StandardCharsets.UTF_8);
            push();
        }
    }

    /** Sends a text only where nothing else waits. */
    synchronized void beat(String text) {
        if (waiting.length == 0 && !unflushed) {
            send(text);
        }
    }

    /** Sends the last text; then nobody listens any more. */
    synchronized void end(String text) {
        send(text);
        last = true;
        push();
    }

    /** Whether nothing was taken for too long. */
    synchronized boolean hangs() {
        return (waiting.length > 0 || unflushed) && System.nanoTime() - taken > PATIENCE.toNanos();
    }

    @Override
    public synchronized void onWritePossible() {
        push();
    }

    private void push() {
        try {
            while (!over && output.isReady()) {
                taken = System.nanoTime();
                if (waiting.length > 0) {
                    byte[] next = waiting;
                    waiting = new byte[0];
                    unflushed = true;
                    output.write(next);
                } else if (unflushed) {
                    unflushed = false;
                    output.flush();
                } else {
                    if (last) {
                        close();
                    }
                    return;
                }
            }
        } catch (IOException | IllegalStateException gone) {
            close();
        }
    }

    @Override
    public void onError(Throwable failure) {
        close();
    }

    /** Ends it, whether all was sent or not. */
    synchronized void close() {
        if (!over) {
            over = true;
            try {
                context.complete();
            } catch (IllegalStateException gone) {
                // the container has ended it
            } finally {
                ended.run();
            }
        }
    }
}
