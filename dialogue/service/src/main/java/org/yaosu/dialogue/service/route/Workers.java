package org.yaosu.dialogue.service.route;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.yaosu.api.dialogue.Responder;
import org.yaosu.lease.Lease;

/**
 * The threads on which responders are asked, so that one that hangs can be left behind: one for each caller, and at most
 * {@link #MOST_STUCK} more for each responder that does not heed interrupts. They are there only while there is work.
 */
final class Workers {

    /** A responder of which so many calls were given up and have not ended is not asked until one of them ends. */
    static final int MOST_STUCK = 32;

    private static final int IDLE_SECONDS = 10;

    private final AtomicInteger number = new AtomicInteger();
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
        Thread thread = new Thread(work, "yaosu-dialogue-" + number.incrementAndGet());
        // It must hold neither the class loader of whoever asks first nor ours.
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        thread.setDaemon(true);
        return thread;
    });

    /**
     * What a responder says.
     *
     * @param lease given back when the work has ended, be it after this returned
     * @param limit how long is waited
     * @throws InterruptedException if the calling thread is interrupted; the work is too
     */
    Said ask(Skill skill, Lease<Responder> lease, Callable<Optional<String>> work, Duration limit) throws InterruptedException {
        Call call = new Call(work, lease, skill.stuck());
        if (skill.stuck().get() >= MOST_STUCK) {
            lease.close();
            return new Said.Trouble("is passed over: " + MOST_STUCK + " calls of it were given up and have not ended");
        }
        try {
            pool.execute(call);
        } catch (RejectedExecutionException stopped) {
            lease.close();
            return new Said.Trouble("was not asked: the dialogue service stops");
        }
        return call.await(limit);
    }

    boolean stopped() {
        return pool.isShutdown();
    }

    /** Work under way is interrupted. */
    void stop() {
        pool.shutdownNow();
    }

    private static final class Call implements Runnable {

        private final FutureTask<Optional<String>> task;
        private final Lease<Responder> lease;
        private final AtomicInteger stuck;

        /** Set by whoever comes first, the end of the work or the caller that gives it up; who comes second knows of the other. */
        private final AtomicBoolean settled = new AtomicBoolean();

        Call(Callable<Optional<String>> work, Lease<Responder> lease, AtomicInteger stuck) {
            this.task = new FutureTask<>(work);
            this.lease = lease;
            this.stuck = stuck;
        }

        @Override
        public void run() {
            task.run();
            lease.close();
            if (!settled.compareAndSet(false, true)) {
                stuck.decrementAndGet();
            }
        }

        Said await(Duration limit) throws InterruptedException {
            try {
                return Said.of(task.get(limit.toNanos(), TimeUnit.NANOSECONDS));
            } catch (TimeoutException late) {
                giveUp();
                return new Said.Trouble("did not answer within " + limit.toMillis() + " ms");
            } catch (InterruptedException interrupted) {
                giveUp();
                throw interrupted;
            } catch (ExecutionException failed) {
                return failed(failed.getCause());
            }
        }

        private void giveUp() {
            if (settled.compareAndSet(false, true)) {
                stuck.incrementAndGet();
            }
            task.cancel(true);
        }

        private static Said failed(Throwable failure) {
            if (failure instanceof Error error && !(error instanceof LinkageError) && !(error instanceof StackOverflowError)) {
                throw error;
            }
            return Said.failed(failure);
        }
    }
}
