package org.yaosu.web.api.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.yaosu.web.api.Problems;

/** The runs that this process works on for callers, a few at a time. Safe for use by several threads. */
public final class LiveRuns implements AutoCloseable {

    /** How long runs may take to end what is under way, and then to give it up, when all of them end. */
    private static final Duration DRAIN = Duration.ofSeconds(3);

    private final IntSupplier most;
    private final Map<Long, LiveRun> byNumber = new ConcurrentHashMap<>();
    private final Set<LiveRun> all = ConcurrentHashMap.newKeySet();
    private int seats;
    private boolean closed;

    /** @param most how many there may be at a time, at this moment */
    public LiveRuns(IntSupplier most) {
        this.most = most;
    }

    /** The right to one run; taken before its file arrives, so that it does not arrive in vain. */
    final class Seat implements AutoCloseable {

        private boolean left;

        /** Works on a run from now on; see {@link LiveRun#start}. */
        CompletableFuture<Long> begin(LiveRun.Work work) {
            AtomicLong number = new AtomicLong();
            LiveRun[] self = new LiveRun[1];
            LiveRun run = new LiveRun(work, id -> {
                number.set(id);
                byNumber.put(id, self[0]);
            }, () -> {
                byNumber.remove(number.get(), self[0]);
                all.remove(self[0]);
                leave();
            });
            self[0] = run;
            synchronized (LiveRuns.this) {
                if (closed) {
                    throw ending();
                }
                left = true;
                all.add(run);
            }
            return run.start();
        }

        @Override
        public void close() {
            if (!left) {
                left = true;
                leave();
            }
        }
    }

    private synchronized void leave() {
        seats--;
    }

    /** @throws org.yaosu.web.http.ProblemException if there is none left */
    synchronized Seat seat() {
        if (closed) {
            throw ending();
        }
        if (seats >= most.getAsInt()) {
            throw Problems.unavailable("as many runs as are worked on at a time are under way: " + seats + "; try again when one has ended");
        }
        seats++;
        return new Seat();
    }

    private static RuntimeException ending() {
        return Problems.unavailable("the service ends or begins anew; try again in a second");
    }

    /** Whether this process works on it. */
    boolean has(long run) {
        return byNumber.containsKey(run);
    }

    /** How much of its file is done with; empty where this process does not work on it. */
    OptionalDouble share(long run) {
        LiveRun live = byNumber.get(run);
        return live == null ? OptionalDouble.empty() : live.share();
    }

    /** Stops it; false where this process does not work on it. */
    boolean stop(long run) {
        LiveRun live = byNumber.get(run);
        if (live != null) {
            live.stop();
        }
        return live != null;
    }

    /** Stops all of them, which can be gone on with later. */
    @Override
    public void close() {
        List<LiveRun> last;
        synchronized (this) {
            closed = true;
            last = List.copyOf(all);
        }
        try {
            last.forEach(LiveRun::stop);
            await(last);
            List<LiveRun> stuck = last.stream().filter(all::contains).toList();
            stuck.forEach(LiveRun::abandon);
            await(stuck);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            last.forEach(LiveRun::warnInterrupted);
        }
    }

    private static void await(List<LiveRun> runs) throws InterruptedException {
        long end = System.nanoTime() + DRAIN.toNanos();
        for (LiveRun run : runs) {
            run.await(Duration.ofNanos(end - System.nanoTime()).toMillis());
        }
    }
}
