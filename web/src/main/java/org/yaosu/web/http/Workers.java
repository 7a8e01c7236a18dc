package org.yaosu.web.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The threads that answer, and the limits of what is under way: nothing waits in a queue. An answer that takes too long is given up;
 * its thread is interrupted and counts as busy until it really ends. Safe for use by several threads.
 */
final class Workers implements AutoCloseable {

    /** How long requests under way may go on when it closes; shorter than Declarative Services waits for a component. */
    private static final Duration DRAIN = Duration.ofSeconds(4);

    private final Limits limits;
    private final Failures failures;
    private final Semaphore underWay;
    private final Set<Exchange> exchanges = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor clock;

    /** @param name what the threads are called */
    Workers(String name, Limits limits, Failures failures) {
        this.limits = limits;
        this.failures = failures;
        this.underWay = new Semaphore(limits.underWay());
        this.threads = new ThreadPoolExecutor(0, limits.requests(), 30, TimeUnit.SECONDS, new SynchronousQueue<>(), named("yaosu-" + name + "-"));
        this.clock = new ScheduledThreadPoolExecutor(1, named("yaosu-" + name + "-clock-"));
        clock.setRemoveOnCancelPolicy(true);
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Whether one more request may be under way; {@link #begin} follows then, or {@link #leave()}. */
    boolean enter() {
        return underWay.tryAcquire();
    }

    /** It is under way from now on, until it is answered. */
    void begin(Exchange exchange) {
        exchanges.add(exchange);
        exchange.whenEnded(() -> {
            exchanges.remove(exchange);
            leave();
        });
    }

    /** One that was to be under way is not. */
    void leave() {
        underWay.release();
    }

    /** The body must have arrived by its time; what becomes of the exchange ends that. Returns what tells that it has. */
    Future<?> awaitBody(Exchange exchange) {
        return at(limits.bodyTime(), exchange, () -> exchange.answer(failures.failure(Failure.TOO_SLOW)));
    }

    /** Has the exchange answered by a thread, or answers that none is free. */
    void work(Exchange exchange, Supplier<Answer> answer) {
        try {
            Future<?> work = threads.submit(() -> answer(exchange, answer));
            at(limits.time(), exchange, () -> {
                if (exchange.answer(failures.failure(Failure.TIME_LIMIT))) {
                    work.cancel(true);
                }
            });
        } catch (RejectedExecutionException full) {
            exchange.answer(failures.failure(isEnding() ? Failure.ENDING : Failure.BUSY));
        }
    }

    /** Whoever asked is not left to wait for the time limit, whatever happens. */
    private void answer(Exchange exchange, Supplier<Answer> answer) {
        try {
            exchange.answer(answer.get());
        } catch (RuntimeException | Error e) {
            exchange.answer(failures.internal(e));
            throw e;
        }
    }

    /** Whether it takes no more. */
    boolean isEnding() {
        return threads.isShutdown();
    }

    private Future<?> at(Duration time, Exchange exchange, Runnable action) {
        Future<?> alarm = clock.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
        exchange.whenEnded(() -> alarm.cancel(false));
        return alarm;
    }

    /** Waits a moment for what is under way; the rest is told to come again, and given up. */
    @Override
    public void close() {
        end(DRAIN);
    }

    /** Waits for what is under way, as long as that may take, before it closes; an interrupt closes it at once. */
    void drain() {
        end(limits.bodyTime().plus(limits.time()).plus(Exchange.PATIENCE));
    }

    private void end(Duration patience) {
        try {
            underWay.tryAcquire(limits.underWay(), patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // nothing begins any more, so that none is missed
        threads.shutdown();
        clock.shutdownNow();
        exchanges.forEach(exchange -> exchange.answer(failures.failure(Failure.ENDING)));
        threads.shutdownNow();
    }
}
