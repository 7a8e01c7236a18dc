package org.yaosu.engine.batch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of batches. Runs that only calculate share one pool, as large as the machine. A run that asks models waits
 * most of the time: it has a pool of its own, as large as the most calls that may be under way.
 */
final class Workers {

    /** A service that takes more calls than this at a time meets a machine that cannot send them. */
    private static final int MOST_THREADS = 256;

    private final AtomicInteger number = new AtomicInteger();
    private final ThreadPoolExecutor calculating;
    private final Set<ThreadPoolExecutor> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    Workers(int threads) {
        calculating = pool(threads);
    }

    private ThreadPoolExecutor pool(int threads) {
        return (ThreadPoolExecutor) Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "yaosu-batch-" + number.incrementAndGet());
            thread.setDaemon(true);
            // A thread would inherit the one of whoever happens to ask, and threads that the JDK makes meanwhile inherit it
            // for good: neither a caller's nor ours may be held so.
            thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
            return thread;
        });
    }

    void resize(int threads) {
        // The most must never be below the least, also in between.
        calculating.setCorePoolSize(Math.min(threads, calculating.getMaximumPoolSize()));
        calculating.setMaximumPoolSize(threads);
        calculating.setCorePoolSize(threads);
    }

    /** @param calls the most calls of models that the run may have under way; 0 where it asks none */
    ThreadPoolExecutor forRun(int calls) {
        if (calls == 0) {
            return calculating;
        }
        int busy = Math.min(calls, MOST_THREADS);
        // As many chats again: when all calls under way are answered at once, there is a next one for each.
        ThreadPoolExecutor pool = pool(busy + Math.max(busy, calculating.getMaximumPoolSize()));
        waiting.add(pool);
        if (stopped) {
            pool.shutdownNow();
        }
        return pool;
    }

    /** Half of the processors calculate where the rest is needed for calls. */
    Desk desk(int calls) {
        int threads = calculating.getMaximumPoolSize();
        return new Desk(calls == 0 ? threads : Math.max(1, threads / 2));
    }

    /** The run is over. */
    void release(ThreadPoolExecutor pool) {
        if (waiting.remove(pool)) {
            pool.shutdownNow();
        }
    }

    /** Ends all work. What never began is cancelled, or its run would wait for it for ever. */
    void stop() {
        stopped = true;
        stop(calculating);
        waiting.forEach(Workers::stop);
    }

    private static void stop(ThreadPoolExecutor pool) {
        pool.shutdownNow().forEach(task -> ((Future<?>) task).cancel(false));
    }
}
