package org.yaosu.engine.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.yaosu.api.extract.BatchStoppedException.Reason;
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
    /** So often it is written down that the run goes on, where nothing else is, and asked whether the books are in order; in ms. */
    private static final long HEARTBEAT_MILLIS = 1000;
    /** How long turns that were given up may take to notice, in ms. */
    private static final long GIVE_UP_MILLIS = 2000;
    private static final String ENGINE = "the engine stops";

    private final Input input;
    private final RunLog log;
    private final Needs needs;
    private final Function<Turn, Turn.End> work;
    private final ThreadPoolExecutor workers;
    private final Counts counts;

    private final BlockingQueue<Turn.End> ended = new LinkedBlockingQueue<>();
    private final AtomicInteger running = new AtomicInteger();
    /** Until they are written down: what stands twice in the input has one turn. */
    private final Map<Content, Future<?>> unsettled = new HashMap<>();
    /** Those that failed before and had another try in this pass: what stands twice has one of these, too. */
    private final Set<Content> tried = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private int underWay;
    private long committed = System.nanoTime();
    private long index;
    private volatile Optional<Stop> stop = Optional.empty();
    private boolean abandoned;

    /** Why it ends before the input does. */
    record Stop(Reason reason, String words) {
    }

    Pass(Input input, RunLog log, Needs needs, Function<Turn, Turn.End> work, ThreadPoolExecutor workers, Counts counts) {
        this.input = input;
        this.log = log;
        this.needs = needs;
        this.work = work;
        this.workers = workers;
        this.counts = counts;
    }

    /**
     * Goes through the input, or stops, or is stopped.
     *
     * @throws IOException if the input cannot be read or the journal not be written
     */
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
        } catch (IOException | RuntimeException | Error broken) {
            salvage(broken);
            throw broken;
        } finally {
            giveUp();
        }
        return stop;
    }

    /** The number of rows that it came by. */
    long rows() {
        return index;
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
                counts.had(bytes);
                return;
            }
            Optional<Kept> before = log.kept(content);
            Needs.Need need = needs.of(before);
            if (need == Needs.Need.NOTHING || need == Needs.Need.ANOTHER_TRY && !tried.add(content)) {
                counts.kept(before.orElseThrow(), bytes);
            } else {
                begin(new Turn(index, read.chat(), content, bytes,
                        need == Needs.Need.WHAT_CHANGED ? before.flatMap(Kept::extracted).map(needs::earlier) : Optional.empty()));
            }
        } else if (row instanceof ChatRow.Rejected rejected) {
            entries.add(new Entry.Unreadable(index, rejected.id(), rejected.reason()));
            counts.unreadable(index, rejected.id(), rejected.reason(), bytes);
        }
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
        boolean written = end.turn().better(end);
        if (end instanceof Turn.Done settled) {
            write(settled.turn(), settled.entry(), written);
            counts.ended(settled, written);
        } else if (end instanceof Turn.Failed settled) {
            write(settled.turn(), settled.entry(), written);
            counts.ended(settled, written);
        } else if (end instanceof Turn.Unpaid unpaid) {
            stop(new Stop(Reason.BUDGET, unpaid.why().getMessage()));
        } else if (end instanceof Turn.GivenUp) {
            stop(new Stop(Reason.INTERRUPTED, ENGINE));
        } else if (end instanceof Turn.Broken broken) {
            throw broken.why();
        }
    }

    private void write(Turn turn, Entry entry, boolean written) {
        if (written) {
            entries.add(entry);
        } else {
            unsettled.remove(turn.content());
        }
    }

    private void commitInTime() throws IOException {
        long since = System.nanoTime() - committed;
        if (entries.size() >= COMMIT_ENTRIES || since >= TimeUnit.MILLISECONDS.toNanos(entries.isEmpty() ? HEARTBEAT_MILLIS : COMMIT_MILLIS)) {
            commit();
        }
    }

    private void commit() throws IOException {
        committed = System.nanoTime();
        List<Entry> now = List.copyOf(entries);
        entries.clear();
        log.commit(now);
        now.forEach(entry -> {
            if (entry instanceof Entry.Done settled) {
                unsettled.remove(settled.content());
            } else if (entry instanceof Entry.Failed settled) {
                unsettled.remove(settled.content());
            }
        });
    }

    /** What is under way was begun and may be paid for: it is ended and written down, whatever else is broken. */
    private void salvage(Throwable broken) {
        try {
            stop(new Stop(Reason.INTERRUPTED, "broken off"));
            commit();
            while (underWay > 0 && !workers.isShutdown()) {
                Turn.End end = ended.poll(COMMIT_MILLIS, TimeUnit.MILLISECONDS);
                if (end != null) {
                    underWay--;
                    if (end.turn().better(end) && end instanceof Turn.Done done) {
                        entries.add(done.entry());
                    }
                    commit();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error alsoBroken) {
            broken.addSuppressed(alsoBroken);
        }
    }

    /** Ends what is under way still, and waits until it has: its books are closed next. */
    private void giveUp() {
        unsettled.values().forEach(future -> future.cancel(true));
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GIVE_UP_MILLIS);
        while (running.get() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }
}
