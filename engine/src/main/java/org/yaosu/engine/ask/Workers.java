package org.yaosu.engine.ask;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;

/**
 * The threads on which models are asked, there only while there is work: one for each caller. A thread of ours can be interrupted when the
 * time is up, without an interrupt of the caller's own being mistaken for that.
 */
final class Workers {

    private static final int IDLE_SECONDS = 10;
    private static final int STOP_SECONDS = 2;

    private final AtomicInteger number = new AtomicInteger();
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
        Thread thread = new Thread(work, "yaosu-ask-" + number.incrementAndGet());
        // as in batches: it must hold neither the class loader of whoever asks first nor ours
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        thread.setDaemon(true);
        return thread;
    });

    /**
     * What comes of work.
     *
     * @param limit after which it is given up
     * @param late what is thrown then
     * @throws ModelException if it fails so, is late, or the engine stops
     * @throws CancellationException if the calling thread is interrupted; it still is
     */
    <T> T within(Duration limit, Callable<T> work, Supplier<ModelException> late) {
        Future<T> result;
        try {
            result = pool.submit(work);
        } catch (RejectedExecutionException stopped) {
            throw stopping();
        }
        try {
            return result.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (TimeoutException passed) {
            result.cancel(true);
            throw late.get();
        } catch (InterruptedException interrupted) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a model was asked");
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        }
    }

    private static RuntimeException failure(Throwable failure) {
        if (failure instanceof CancellationException) {
            // Nobody but a stop interrupts a thread whose work is still wanted.
            return stopping();
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    private static ModelException stopping() {
        return new ModelException(Kind.CANCELLED, true, "no model answered: the engine stops", null);
    }

    /** Work under way is given up. */
    void stop() throws InterruptedException {
        pool.shutdownNow();
        pool.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }
}
