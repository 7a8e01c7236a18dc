package org.yaosu.web.api.run;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.BatchStoppedException;
import org.yaosu.api.extract.BatchStoppedException.Reason;
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
    /** Its number as long as it may have to be gone on with, and nobody was told; 0 otherwise. */
    private final AtomicLong open = new AtomicLong();

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
            open.set(0);
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
            warn(e);
        } finally {
            ended.run();
            if (failure == null) {
                begun.complete(0L);
            } else {
                begun.completeExceptionally(failure);
            }
        }
    }

    /** Of a run that has begun, the journal tells its callers why it ends, if it can still be written: whoever operates this reads the log. */
    private void warn(Throwable failure) {
        if (failure instanceof BatchStoppedException stop && stop.reason() == Reason.INTERRUPTED) {
            return;
        }
        long run = open.getAndSet(0);
        if (run > 0 && !(failure instanceof BatchStoppedException stop && stop.reason() == Reason.BUDGET)) {
            RunWarnings.stopped(run, failure);
        }
    }

    @Override
    public void begun(long run) {
        open.set(run);
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

    /** Says in the log how it can be gone on with, if it has to be. */
    void warnInterrupted() {
        long run = open.getAndSet(0);
        if (run > 0) {
            RunWarnings.interrupted(run);
        }
    }

    /** Waits for its end, so long at most. */
    void await(long millis) throws InterruptedException {
        thread.join(Math.max(1, millis));
    }
}
