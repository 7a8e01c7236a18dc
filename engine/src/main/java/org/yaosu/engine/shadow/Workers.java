package org.yaosu.engine.shadow;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that ask a shadow: few, of low priority, there only while there is work. */
final class Workers {

    /** Calls wait, they do not calculate; the provider's own limits hold besides. */
    private static final int THREADS = 4;
    /** Chats that wait for a thread are kept in memory; this is enough to even out that some take longer than others. */
    private static final int WAITING = 64;
    private static final int IDLE_SECONDS = 10;
    private static final int STOP_SECONDS = 2;

    private final AtomicInteger number = new AtomicInteger();
    private final ThreadPoolExecutor pool;

    Workers() {
        pool = new ThreadPoolExecutor(THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
            Thread thread = new Thread(work, "yaosu-shadow-" + number.incrementAndGet());
            // as in batches: it must hold neither the class loader of whoever asks first nor ours
            thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
    }

    /** Returns at once. @return false where there is too much to do already */
    boolean offer(Runnable work) {
        try {
            pool.execute(work);
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    void stop() throws InterruptedException {
        pool.shutdownNow();
        pool.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }
}
