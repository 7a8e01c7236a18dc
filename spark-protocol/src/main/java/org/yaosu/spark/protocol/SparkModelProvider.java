package org.yaosu.spark.protocol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.provider.kit.ConfiguredProvider;
import org.yaosu.provider.kit.ProviderTraits;

/** A Spark model over a signed WebSocket, one connection a call. Holds no queue and never retries: the engine does. Safe for use by several threads. */
public final class SparkModelProvider implements ConfiguredProvider {

    private final SparkSettings settings;
    private final ProviderTraits traits;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor timer;
    private final Set<SparkCall> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param clock the time to sign with */
    public SparkModelProvider(SparkSettings settings, ProviderTraits traits, Clock clock) {
        this.settings = settings;
        this.traits = traits;
        this.clock = clock;
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "yaosu-spark-timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    @Override
    public ProviderTraits traits() {
        return traits;
    }

    @Override
    public Optional<String> problem() {
        return settings.problem();
    }

    @Override
    public CompletionStage<ModelReply> complete(ModelRequest request) {
        return complete(request, reply -> { });
    }

    @Override
    public CompletionStage<ModelReply> complete(ModelRequest request, Consumer<ModelReply> received) {
        if (settings.problem().isPresent()) {
            return CompletableFuture.failedFuture(new ModelException(Kind.AUTH, false, settings.problem().get(), null));
        }
        Failures failures = new Failures(settings, request.messages(), clock);
        try {
            return start(new SparkCall(settings, Instant.now(clock), RequestBody.of(request, settings), failures, received), request, failures);
        } catch (IllegalArgumentException unfit) {
            return CompletableFuture.failedFuture(failures.unfit(unfit));
        }
    }

    private CompletionStage<ModelReply> start(SparkCall call, ModelRequest request, Failures failures) {
        calls.add(call);
        call.reply().whenComplete((reply, failure) -> calls.remove(call));
        try {
            limit(call, failures, settings.limits().within(request.timeLimit()));
            call.connect();
        } catch (RejectedExecutionException closedBefore) {
            call.giveUp(goingAway(failures));
        }
        if (closed) {
            // A close that ran in between may have missed this call.
            call.giveUp(goingAway(failures));
        }
        return call.reply();
    }

    private void limit(SparkCall call, Failures failures, SparkSettings.Limits limits) {
        Future<?> total = after(limits.total(), () -> call.giveUp(failures.late("no whole answer", limits.total())));
        call.reply().whenComplete((reply, failure) -> total.cancel(false));
        Future<?> connect = after(limits.connect(), () -> call.giveUp(failures.late("no connection", limits.connect())));
        call.opened().whenComplete((open, failure) -> connect.cancel(false));
        call.reply().whenComplete((reply, failure) -> connect.cancel(false));
    }

    /** What the caller hangs on a call must not keep the timer from others: it only hands over. */
    private Future<?> after(Duration limit, Runnable end) {
        return timer.schedule(() -> CompletableFuture.runAsync(end), limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static ModelException goingAway(Failures failures) {
        return failures.cancelled("the provider is going away or its settings change; ask again");
    }

    @Override
    public void close() {
        closed = true;
        timer.shutdownNow();
        Failures failures = new Failures(settings, List.of(), clock);
        calls.forEach(call -> call.giveUp(goingAway(failures)));
    }
}
