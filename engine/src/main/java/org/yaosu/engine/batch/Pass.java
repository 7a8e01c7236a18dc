package org.yaosu.engine.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.BatchStoppedException.Reason;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.format.ChatRow;
import org.yaosu.engine.journal.Content;
import org.yaosu.engine.journal.Entry;
import org.yaosu.engine.journal.Kept;
import org.yaosu.engine.journal.RunLog;

/**
 * One way through a file of chats: each that needs it gets its turn, side by side with others, and what comes of it is written
 * down as it comes. Only what is under way is held in memory, and a slow chat holds nobody up: the journal keeps the order. For
 * one call, from one thread.
 */
final class Pass {

    /** Chats under way for each thread: one is worked on, one waits. */
    private static final int WINDOW = 2;
    /** What is paid for is written down at once by the books; chats may wait this long for others, in ms. */
    private static final long COMMIT_MILLIS = 50;
    private static final int COMMIT_ENTRIES = 256;
    /** How long turns that were given up may take to notice, in ms. */
    private static final long GIVE_UP_MILLIS = 2000;
    private static final String ENGINE = "the engine stops";

    private final Input input;
    private final RunLog log;
    private final Needs needs;
    private final Function<Turn, Turn.End> work;
    private final ThreadPoolExecutor workers;
    private final BatchListener listener;

    private final long start = System.nanoTime();
    private final BlockingQueue<Turn.End> ended = new LinkedBlockingQueue<>();
    private final AtomicInteger running = new AtomicInteger();
    /** Until they are written down: what stands twice in the input has one turn. */
    private final Map<Content, Future<?>> unsettled = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private int underWay;
    private long committed = start;
    private long index;
    private long done;
    private long kept;
    private long failed;
    private long unanswered;
    private long bytesDone;
    private volatile Optional<Stop> stop = Optional.empty();
    private boolean abandoned;

    /** Why it ends before the input does. */
    record Stop(Reason reason, String words) {
    }

    Pass(Input input, RunLog log, Needs needs, Function<Turn, Turn.End> work, ThreadPoolExecutor workers, BatchListener listener) {
        this.input = input;
        this.log = log;
        this.needs = needs;
        this.work = work;
        this.workers = workers;
        this.listener = listener;
    }

    /** Goes through the input, or stops, or is stopped. */
    Optional<Stop> run() throws IOException {
        try {
            int window = WINDOW * workers.getMaximumPoolSize();
            for (Optional<ChatRow> row = input.next(); row.isPresent() && !stopping(); row = input.next()) {
                take(row.get());
                settle(window - 1);
            }
            settle(0);
            if (underWay > 0) {
                stop(new Stop(Reason.INTERRUPTED, ENGINE));
            }
            commit();
        } finally {
            giveUp();
        }
        return stop;
    }

    /** The number of rows that it came by. */
    long rows() {
        return index;
    }

    /** The number of those that are done. */
    long done() {
        return done;
    }

    private boolean stopping() {
        if (Thread.interrupted()) {
            stop(new Stop(Reason.INTERRUPTED, "stopped"));
        } else if (workers.isShutdown()) {
            stop(new Stop(Reason.INTERRUPTED, ENGINE));
        }
        return stop.isPresent();
    }

    private void stop(Stop why) {
        if (stop.isEmpty()) {
            stop = Optional.of(why);
        }
    }

    private void take(ChatRow row) throws IOException {
        index++;
        long bytes = input.advance();
        if (row instanceof ChatRow.Read read) {
            Content content = Content.of(read.chat());
            entries.add(new Entry.Placed(index, read.chat().id(), content));
            if (unsettled.containsKey(content)) {
                had(bytes);
                return;
            }
            Optional<Kept> before = log.kept(content);
            switch (needs.of(before)) {
                case NOTHING -> keep(before.orElseThrow(), bytes);
                case WHAT_CHANGED -> begin(new Turn(index, read.chat(), content, bytes, before.orElseThrow().extracted().map(needs::earlier)));
                case ALL -> begin(new Turn(index, read.chat(), content, bytes, Optional.empty()));
            }
        } else if (row instanceof ChatRow.Rejected rejected) {
            entries.add(new Entry.Unreadable(index, rejected.id(), rejected.reason()));
            failed(new Rejection(index, rejected.id(), rejected.reason()));
            had(bytes);
        }
    }

    private void keep(Kept before, long bytes) {
        kept++;
        failed += before.extracted().isEmpty() ? 1 : 0;
        unanswered += before.unanswered() ? 1 : 0;
        had(bytes);
    }

    private void begin(Turn turn) {
        try {
            unsettled.put(turn.content(), workers.submit(() -> {
                running.incrementAndGet();
                try {
                    // What is under way is ended; what only waits has its turn another time.
                    ended.add(stop.isPresent() ? new Turn.GivenUp(turn) : work.apply(turn));
                } finally {
                    running.decrementAndGet();
                }
            }));
            underWay++;
        } catch (RejectedExecutionException stopped) {
            stop(new Stop(Reason.INTERRUPTED, ENGINE));
        }
    }

    /** Waits until no more than so many chats are under way. */
    private void settle(int most) throws IOException {
        while (underWay > most && !abandoned && !workers.isShutdown()) {
            try {
                Turn.End end = ended.poll(COMMIT_MILLIS, TimeUnit.MILLISECONDS);
                if (end != null) {
                    ended(end);
                }
            } catch (InterruptedException interrupted) {
                // Told twice: whoever waits for this does not want to any more.
                abandoned = stop.isPresent();
                stop(new Stop(Reason.INTERRUPTED, "stopped"));
            }
            commitInTime();
        }
        for (Turn.End end = ended.poll(); end != null; end = ended.poll()) {
            ended(end);
        }
        commitInTime();
    }

    private void ended(Turn.End end) {
        underWay--;
        if (end instanceof Turn.Done settled) {
            entries.add(settled.entry());
            unanswered += settled.unanswered() ? 1 : 0;
            had(end.turn().bytes());
        } else if (end instanceof Turn.Failed settled) {
            entries.add(settled.entry());
            failed(new Rejection(end.turn().index(), Optional.of(end.turn().chat().id()), settled.entry().reason()));
            had(end.turn().bytes());
        } else if (end instanceof Turn.Unpaid unpaid) {
            stop(new Stop(Reason.BUDGET, unpaid.why().getMessage()));
        } else if (end instanceof Turn.GivenUp) {
            stop(new Stop(Reason.INTERRUPTED, ENGINE));
        }
    }

    private void failed(Rejection rejection) {
        failed++;
        listener.failure(rejection);
    }

    private void had(long bytes) {
        done++;
        bytesDone += bytes;
        listener.progress(new BatchProgress(log.id(), done, kept, failed, unanswered, bytesDone, input.size(), log.spent(),
                Duration.ofNanos(System.nanoTime() - start)));
    }

    private void commitInTime() throws IOException {
        if (entries.size() >= COMMIT_ENTRIES || System.nanoTime() - committed >= TimeUnit.MILLISECONDS.toNanos(COMMIT_MILLIS)) {
            commit();
        }
    }

    private void commit() throws IOException {
        committed = System.nanoTime();
        log.commit(entries);
        entries.forEach(entry -> {
            if (entry instanceof Entry.Done settled) {
                unsettled.remove(settled.content());
            } else if (entry instanceof Entry.Failed settled) {
                unsettled.remove(settled.content());
            }
        });
        entries.clear();
    }

    /** Ends what is under way, and waits until it has: its books are closed next. */
    private void giveUp() {
        unsettled.values().forEach(future -> future.cancel(true));
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GIVE_UP_MILLIS);
        while (running.get() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }
}
