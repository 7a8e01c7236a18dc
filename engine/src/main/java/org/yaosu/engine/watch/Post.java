package org.yaosu.engine.watch;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.watch.Watcher;

/**
 * What waits for one watcher, and the thread that tells it: there is one while there is news. Whatever the watcher does, whoever
 * brings news goes on at once. Safe for use by several threads.
 */
final class Post implements AutoCloseable {

    /** News that wait at most: some seconds of the busiest work. */
    static final int MOST = 10_000;

    private static final Logger LOG = System.getLogger(Post.class.getName());
    private static final long IDLE_SECONDS = 10;
    /** How long the watcher's stop waits for what was announced before, in ms. */
    private static final long CLOSE_MILLIS = 200;

    private final ServiceReference<Watcher> reference;
    private final Watcher watcher;
    private final ThreadPoolExecutor thread;
    private final AtomicLong missed = new AtomicLong();
    private final AtomicBoolean complained = new AtomicBoolean();

    Post(ServiceReference<Watcher> reference, Watcher watcher) {
        this.reference = reference;
        this.watcher = watcher;
        this.thread = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST), Post::thread);
        thread.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "yaosu-watcher");
        thread.setDaemon(true);
        // else it would be the one of whoever has the first news, held as long as the thread lives
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        return thread;
    }

    ServiceReference<Watcher> reference() {
        return reference;
    }

    void add(Consumer<? super Watcher> news) {
        try {
            thread.execute(() -> tell(news));
        } catch (RejectedExecutionException full) {
            missed.incrementAndGet();
        }
    }

    private void tell(Consumer<? super Watcher> news) {
        try {
            long lost = missed.getAndSet(0);
            if (lost > 0) {
                watcher.missed(lost);
            }
            news.accept(watcher);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError broken) {
            // its message may quote anything
            if (!complained.getAndSet(true)) {
                LOG.log(Level.WARNING, "{0}, which watches what goes on, fails with {1}; nothing else is affected, and it goes on being told",
                        watcher.getClass().getName(), broken.getClass().getName());
            }
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (thread.awaitTermination(CLOSE_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread.shutdownNow();
    }
}
