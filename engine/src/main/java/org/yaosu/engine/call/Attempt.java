package org.yaosu.engine.call;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelRequest;

/**
 * One attempt with a provider, and the right to its service. Whatever the service does, the attempt ends. Once the whole answer
 * is there the attempt has succeeded, whatever becomes of the connection; an answer to an attempt that has failed is only written down.
 */
final class Attempt implements AutoCloseable {

    /** A provider keeps the time limit itself, and says better why it was not met; this is for one that does not. */
    static final Duration GRACE = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(Attempt.class.getName());

    private final ModelProvider service;
    private final Consumer<Attempt> returned;
    private final CompletableFuture<ModelReply> outcome = new CompletableFuture<>();
    private final AtomicReference<ModelReply> whole = new AtomicReference<>();
    /** Whether it has succeeded, decided by what came first. */
    private final AtomicReference<Boolean> succeeded = new AtomicReference<>();
    /** Done when the whole answer was written down. */
    private final CompletableFuture<Void> told = new CompletableFuture<>();
    private volatile CompletableFuture<?> call;

    Attempt(ModelProvider service, Consumer<Attempt> returned) {
        this.service = service;
        this.returned = returned;
    }

    ModelProvider service() {
        return service;
    }

    /**
     * One attempt.
     *
     * @param received told of the whole answer, once, before this returns it; where the provider can, before the service hears that
     *        it has arrived. Also of one that comes after the attempt was given up: it is paid all the same
     * @throws ModelException if it fails
     * @throws CancellationException if the thread is interrupted; it still is
     */
    ModelReply ask(ModelRequest request, Consumer<ModelReply> received, Timing timing) {
        start(request, received);
        try {
            if (!timing.await(outcome, request.timeLimit().plus(GRACE))) {
                giveUp(new ModelException(Kind.NETWORK, true, "no answer, and no failure, within the time limit", null));
            }
            return outcome.join();
        } catch (InterruptedException interrupted) {
            giveUp(new ModelException(Kind.CANCELLED, true, "the call was given up", null));
            throw Interruption.during("a model was asked");
        } catch (CompletionException failed) {
            return arrived(failed);
        }
    }

    /** What came in before it failed, or else the failure. */
    private ModelReply arrived(CompletionException failed) {
        if (!succeeded.get()) {
            throw Trouble.of(failed);
        }
        told.join();
        return whole.get();
    }

    private void start(ModelRequest request, Consumer<ModelReply> received) {
        try {
            CompletionStage<ModelReply> stage = service.complete(request, reply -> take(reply, received));
            if (stage == null) {
                fail(Trouble.protocol("the provider answered with no stage"));
                return;
            }
            stage.whenComplete((reply, failure) -> complete(reply, failure, received));
            call = stage.toCompletableFuture();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError broken) {
            fail(Trouble.of(broken));
        }
        if (outcome.isDone()) {
            // Revoked while the call was on its way out: nobody else knows of it.
            cancel();
        }
    }

    private void complete(ModelReply reply, Throwable failure, Consumer<ModelReply> received) {
        if (failure != null) {
            fail(Trouble.of(failure));
        } else if (reply == null) {
            fail(Trouble.protocol("the provider answered with nothing"));
        } else {
            take(reply, received);
            outcome.complete(reply);
        }
    }

    /** Returns when {@code received} was told, by whomever. */
    private void take(ModelReply reply, Consumer<ModelReply> received) {
        if (reply == null) {
            return;
        }
        if (!whole.compareAndSet(null, reply)) {
            told.join();
            return;
        }
        succeeded.compareAndSet(null, true);
        try {
            received.accept(reply);
        } catch (RuntimeException | LinkageError broken) {
            LOG.log(Level.WARNING, "an answer was not written down, so it may be paid again: {0}", broken.getClass().getName());
        } finally {
            told.complete(null);
        }
    }

    /** Ends the attempt because the provider is going away, whatever the service says from now on. */
    void revoke() {
        giveUp(Trouble.gone());
    }

    private void fail(ModelException why) {
        succeeded.compareAndSet(null, false);
        outcome.completeExceptionally(why);
    }

    private void giveUp(ModelException why) {
        fail(why);
        cancel();
    }

    private void cancel() {
        CompletableFuture<?> running = call;
        if (running == null) {
            return;
        }
        try {
            running.cancel(true);
        } catch (RuntimeException | LinkageError broken) {
            // The attempt has ended anyway; a provider that cannot cancel must not stop the others.
            return;
        }
    }

    @Override
    public void close() {
        returned.accept(this);
    }
}
