package org.yaosu.dialogue.service.route;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who left a moment ago: where a bundle is replaced by stopping one and starting the next, its successor is about to come, and requests
 * wait for it. Keeps no service. Safe for use by several threads.
 */
final class Departures {

    private final Duration patience;
    private final AtomicReference<List<Departure>> departures = new AtomicReference<>(List.of());
    private final AtomicReference<CompletableFuture<Void>> arrival = new AtomicReference<>(new CompletableFuture<>());

    /** @param patience how long after a departure a successor is waited for */
    Departures(Duration patience) {
        this.patience = patience;
    }

    void left(Terms terms) {
        long now = System.nanoTime();
        departures.updateAndGet(before -> Stream.concat(before.stream().filter(one -> one.remaining(now) > 0),
                Stream.of(new Departure(terms, now + patience.toNanos()))).toList());
    }

    /** Somebody has come, and is the successor of all who had the same id. */
    void arrived(Terms terms) {
        departures.updateAndGet(before -> before.stream().filter(one -> !one.terms().id().equals(terms.id())).toList());
        wake();
    }

    /** Nobody will come any more. */
    void stop() {
        departures.set(List.of());
        wake();
    }

    private void wake() {
        arrival.getAndSet(new CompletableFuture<>()).complete(null);
    }

    /** What the next arrival completes; to be taken before looking who is there. */
    CompletableFuture<Void> nextArrival() {
        return arrival.get();
    }

    /**
     * Waits for a successor of those who left a moment ago.
     *
     * @param wanted of whom a successor is worth the wait
     * @param next taken from {@link #nextArrival} before it was seen that nobody is there
     * @param most the longest wait, in ns
     * @return whether it is worth looking again
     * @throws InterruptedException if the thread is interrupted
     */
    boolean awaitSuccessor(Predicate<Terms> wanted, CompletableFuture<Void> next, long most) throws InterruptedException {
        long now = System.nanoTime();
        long wait = departures.get().stream().filter(one -> wanted.test(one.terms())).mapToLong(one -> one.remaining(now)).max().orElse(0);
        if (next.isDone()) {
            return true;
        }
        if (Math.min(wait, most) <= 0) {
            return false;
        }
        try {
            next.get(Math.min(wait, most), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException nobody) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param until when a successor is not waited for any more, by {@link System#nanoTime} */
    private record Departure(Terms terms, long until) {

        long remaining(long now) {
            return until - now;
        }
    }
}
