package org.yaosu.engine.call;

import dev.failsafe.RateLimiter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** How many calls at a time, how many a second, and from when on. */
final class Limits {

    private static final double NANOS = 1e9;

    private final int concurrency;
    private final Semaphore permits;
    private final Optional<RateLimiter<Object>> rate;
    private final AtomicReference<Instant> opens = new AtomicReference<>(Instant.MIN);

    Limits(Traits traits) {
        this.concurrency = traits.concurrency();
        // Fair: the chat that waits longest is next, and its worker is not starved by the others'.
        this.permits = new Semaphore(concurrency, true);
        this.rate = traits.rate() > 0
                ? Optional.of(RateLimiter.smoothBuilder(Duration.ofNanos(Math.max(1, (long) (NANOS / traits.rate())))).build())
                : Optional.empty();
    }

    void acquire() throws InterruptedException {
        permits.acquire();
    }

    boolean tryAcquire(Duration most) throws InterruptedException {
        return permits.tryAcquire(TimeUnit.NANOSECONDS.convert(most), TimeUnit.NANOSECONDS);
    }

    void release() {
        permits.release();
    }

    /** Lets everybody through who waits for a permit, to be told that the provider is gone. Once. */
    void dissolve() {
        permits.release(Integer.MAX_VALUE - concurrency);
    }

    /** Takes the next moment that the rate allows, and says how far off it is. */
    Duration reserve() {
        return rate.map(RateLimiter::reservePermit).orElse(Duration.ZERO);
    }

    /** Nobody calls before this moment. */
    void close(Instant until) {
        opens.accumulateAndGet(until, (before, now) -> now.isAfter(before) ? now : before);
    }

    /** From when on calls may be made. */
    Instant opens() {
        return opens.get();
    }
}
