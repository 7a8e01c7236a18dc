package org.yaosu.web.api.run;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.Rejection;

/** A run that this process works on, in a thread of its own. Safe for use by several threads. */
final class LiveRun implements BatchListener, Runnable {

    private final Work work;
    private final LongConsumer registered;
    private final Runnable ended;
    private final Thread thread;
    /** The number, or 0 where it ended without one. */
    private final CompletableFuture<Long> begun = new CompletableFuture<>();
    private volatile double share;
    private boolean stopped;

    /** What is done. */
    @FunctionalInterface
    interface Work {
        void carryOut(BatchListener listener) throws IOException;
    }

    /**
     * @param registered told its number, before anybody else is
     * @param ended told that it has ended
     */
    LiveRun(Work work, LongConsumer registered, Runnable ended) {
        this.work = work;
        this.registered = registered;
        this.ended = ended;
        this.thread = new Thread(this, "yaosu-api-run");
        this.thread.setDaemon(true);
    }

    /** Begins it. Its number comes when it is in the journal; it ends with what the engine throws where that is never. */
    CompletableFuture<Long> start() {
        boolean started = false;
        try {
            thread.start();
            started = true;
        } finally {
            if (!started) {
                // there is no thread to be had
                ended.run();
            }
        }
        return begun;
    }

    @Override
    public void run() {
        Throwable failure = null;
        try {
            work.carryOut(this);
        } catch (IOException | RuntimeException | Error e) {
            // of a run that has begun, the journal tells
            failure = e;
        } finally {
            ended.run();
            if (failure == null) {
                begun.complete(0L);
            } else {
                begun.completeExceptionally(failure);
            }
        }
    }

    @Override
    public void begun(long run) {
        registered.accept(run);
        begun.complete(run);
    }

    @Override
    public void progress(BatchProgress progress) {
        if (progress.bytesTotal() > 0) {
            share = Math.min(1, (double) progress.bytesRead() / progress.bytesTotal());
        }
    }

    @Override
    public void failure(Rejection rejection) {
        // the journal tells
    }

    /** How much of its file is done with, 0 to 1. */
    OptionalDouble share() {
        return OptionalDouble.of(share);
    }

    /** Chats that are under way are ended and kept. A second time does nothing: it would give them up. */
    synchronized void stop() {
        if (!stopped) {
            stopped = true;
            thread.interrupt();
        }
    }

    /** Gives up what is under way. */
    void abandon() {
        thread.interrupt();
    }

    /** Waits for its end, so long at most. */
    void await(long millis) throws InterruptedException {
        thread.join(Math.max(1, millis));
    }
}
