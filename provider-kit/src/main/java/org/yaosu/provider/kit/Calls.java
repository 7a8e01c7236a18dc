package org.yaosu.provider.kit;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;

/**
 * The calls of one provider that are under way. Each is a future that the provider completes and the caller may cancel;
 * whichever way it ends, what hangs on it with {@code whenComplete} closes the connection. Safe for use by several threads.
 */
public final class Calls implements AutoCloseable {

    private final Set<CompletableFuture<ModelReply>> open = ConcurrentHashMap.newKeySet();
    private final Executor executor;
    private volatile boolean closed;

    /** @param executor where calls fail that run out of time, so that the JDK's one timer thread does not run what hangs on them */
    public Calls(Executor executor) {
        this.executor = executor;
    }

    /**
     * Begins a call. It fails by itself with {@link Kind#NETWORK} after the limit, whatever has been received by then, and
     * with {@link Kind#CANCELLED} when this is closed.
     *
     * @param limit how long the whole call may take
     */
    public CompletableFuture<ModelReply> begin(Duration limit) {
        CompletableFuture<ModelReply> call = new CompletableFuture<>();
        open.add(call);
        CompletableFuture<Void> timer = new CompletableFuture<Void>().orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS);
        timer.whenComplete((nothing, failure) -> {
            if (failure instanceof TimeoutException) {
                executor.execute(() -> call.completeExceptionally(late(limit)));
            }
        });
        call.whenComplete((reply, failure) -> {
            open.remove(call);
            timer.complete(null);
        });
        if (closed) {
            call.completeExceptionally(goingAway());
        }
        return call;
    }

    /** How many calls are under way. */
    public int size() {
        return open.size();
    }

    /** Fails every call under way, and each that begins later. */
    @Override
    public void close() {
        closed = true;
        open.forEach(call -> call.completeExceptionally(goingAway()));
    }

    private static ModelException goingAway() {
        return new ModelException(Kind.CANCELLED, true, "the provider is going away or its settings change; ask again", null);
    }

    private static ModelException late(Duration limit) {
        return new ModelException(Kind.NETWORK, true, "no whole answer within " + limit.toMillis() / 1000.0 + " s", null);
    }
}
