package org.yaosu.engine.batch;

import java.time.Duration;
import java.util.Optional;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.Rejection;
import org.yaosu.engine.journal.Kept;
import org.yaosu.engine.journal.RunLog;

/** Counts the chats of a pass, and tells how it goes on. For one thread. */
final class Counts {

    private final RunLog log;
    private final long size;
    private final BatchListener listener;
    private final long start = System.nanoTime();
    private long done;
    private long kept;
    private long failed;
    private long unanswered;
    private long stale;
    private long bytes;

    /** @param size of the input, in bytes */
    Counts(RunLog log, long size, BatchListener listener) {
        this.log = log;
        this.size = size;
        this.listener = listener;
    }

    long done() {
        return done;
    }

    /** Those of which something is kept that could not be brought up to date. */
    long stale() {
        return stale;
    }

    void kept(Kept before, long length) {
        kept++;
        failed += before.extracted().isEmpty() ? 1 : 0;
        unanswered += before.unanswered() ? 1 : 0;
        had(length);
    }

    void unreadable(long index, Optional<String> id, String reason, long length) {
        failed(new Rejection(index, id, reason));
        had(length);
    }

    /** @param written whether it was, or what is kept stays */
    void ended(Turn.Done end, boolean written) {
        unanswered += end.unanswered() ? 1 : 0;
        stale += written ? 0 : 1;
        had(end.turn().bytes());
    }

    void ended(Turn.Failed end, boolean written) {
        stale += written ? 0 : 1;
        failed(new Rejection(end.turn().index(), Optional.of(end.turn().chat().id()),
                end.entry().reason() + (written ? "" : "; what is kept of it from before stays")));
        had(end.turn().bytes());
    }

    private void failed(Rejection rejection) {
        failed++;
        listener.failure(rejection);
    }

    void had(long length) {
        done++;
        bytes += length;
        listener.progress(new BatchProgress(log.id(), done, kept, failed, unanswered, bytes, size, log.spent(),
                Duration.ofNanos(System.nanoTime() - start)));
    }
}
