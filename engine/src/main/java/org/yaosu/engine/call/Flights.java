package org.yaosu.engine.call;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/** The calls of one provider that are under way and will be kept, so that the same one is not paid twice at a time. Safe for use by several threads. */
final class Flights {

    private final Map<CallKey, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    /**
     * Where the same call is under way, waits until that has ended, whatever comes of it. Nobody waits for who has waited: where the
     * first gets no answer, the others do not fail one after the other.
     *
     * @throws CancellationException if the thread is interrupted; it still is
     */
    Flight begin(CallKey key) {
        CompletableFuture<Void> own = new CompletableFuture<>();
        CompletableFuture<Void> first = underWay.putIfAbsent(key, own);
        if (first == null) {
            return () -> {
                underWay.remove(key, own);
                own.complete(null);
            };
        }
        try {
            first.get();
        } catch (InterruptedException interrupted) {
            throw Interruption.during("the same call was under way");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Flight.UNTRACKED;
    }

    /** A call under way, until it is closed. */
    @FunctionalInterface
    interface Flight extends AutoCloseable {

        /** One that nobody waits for. */
        Flight UNTRACKED = () -> { };

        @Override
        void close();
    }
}
