package org.yaosu.engine.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.model.ModelRequest;

/** A provider that does what it is told, call by call, and then the same as the last time. */
public final class FakeProvider implements ModelProvider {

    final AtomicInteger calls = new AtomicInteger();
    /** The most calls of {@link #pending} at a time. */
    final AtomicInteger mostInFlight = new AtomicInteger();
    final BlockingQueue<CompletableFuture<ModelReply>> pending = new LinkedBlockingQueue<>();
    final List<ModelRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Queue<Supplier<CompletionStage<ModelReply>>> script = new ConcurrentLinkedQueue<>();
    private Supplier<CompletionStage<ModelReply>> last = () -> CompletableFuture.completedFuture(reply("好"));
    private volatile Optional<String> problem = Optional.empty();

    /** Answers. */
    public FakeProvider answers(String text) {
        return does(() -> CompletableFuture.completedFuture(reply(text)));
    }

    FakeProvider fails(Kind kind) {
        return fails(new ModelException(kind, true, kind.name(), null));
    }

    FakeProvider fails(Kind kind, Duration retryAfter) {
        return fails(new ModelException(kind, true, retryAfter, kind.name(), null));
    }

    /** Fails. */
    public FakeProvider fails(ModelException failure) {
        return does(() -> CompletableFuture.failedFuture(failure));
    }

    /** Leaves its calls in {@link #pending}, for the test to end. */
    public FakeProvider waits() {
        return does(() -> {
            CompletableFuture<ModelReply> call = new Pending();
            pending.add(call);
            return call;
        });
    }

    FakeProvider does(Supplier<CompletionStage<ModelReply>> step) {
        script.add(step);
        return this;
    }

    /** Says that no call can succeed. */
    public FakeProvider hasProblem(String words) {
        problem = Optional.of(words);
        return this;
    }

    /** Its calls that wait, in order. */
    public BlockingQueue<CompletableFuture<ModelReply>> pending() {
        return pending;
    }

    /** What it was asked, in order. */
    public List<ModelRequest> requests() {
        return List.copyOf(requests);
    }

    static ModelReply reply(String text) {
        return new ModelReply(text, new Usage(100, 10), List.of());
    }

    @Override
    public CompletionStage<ModelReply> complete(ModelRequest request) {
        calls.incrementAndGet();
        requests.add(request);
        return next().get();
    }

    private synchronized Supplier<CompletionStage<ModelReply>> next() {
        Supplier<CompletionStage<ModelReply>> step = script.poll();
        if (step != null) {
            last = step;
        }
        return last;
    }

    @Override
    public Optional<String> problem() {
        return problem;
    }

    /** A call that is in flight until it ends: counted before anybody hears of its end. */
    private final class Pending extends CompletableFuture<ModelReply> {

        Pending() {
            mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        }

        @Override
        public boolean complete(ModelReply reply) {
            inFlight.decrementAndGet();
            return super.complete(reply);
        }
    }
}
