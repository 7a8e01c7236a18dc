package org.yaosu.engine.call;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelRequest;

/** One attempt with a provider, and the right to its service. Whatever the service does, the attempt ends. */
final class Attempt implements AutoCloseable {

    /** A provider keeps the time limit itself, and says better why it was not met; this is for one that does not. */
    static final Duration GRACE = Duration.ofSeconds(5);

    private final ModelProvider service;
    private final Consumer<Attempt> returned;
    private final CompletableFuture<ModelReply> outcome = new CompletableFuture<>();
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
     * @throws ModelException if it fails
     * @throws CancellationException if the thread is interrupted; it still is
     */
    ModelReply ask(ModelRequest request, Timing timing) {
        start(request);
        try {
            if (!timing.await(outcome, request.timeLimit().plus(GRACE))) {
                giveUp(new ModelException(Kind.NETWORK, true, "no answer, and no failure, within the time limit", null));
            }
            return outcome.join();
        } catch (InterruptedException interrupted) {
            giveUp(new ModelException(Kind.CANCELLED, true, "the call was given up", null));
            throw Interruption.during("a model was asked");
        } catch (CompletionException failed) {
            throw Trouble.of(failed);
        }
    }

    private void start(ModelRequest request) {
        try {
            CompletionStage<ModelReply> stage = service.complete(request);
            if (stage == null) {
                outcome.completeExceptionally(Trouble.protocol("the provider answered with no stage"));
                return;
            }
            stage.whenComplete(this::complete);
            call = stage.toCompletableFuture();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError broken) {
            outcome.completeExceptionally(Trouble.of(broken));
        }
        if (outcome.isDone()) {
            // Revoked while the call was on its way out: nobody else knows of it.
            cancel();
        }
    }

    private void complete(ModelReply reply, Throwable failure) {
        if (failure != null) {
            outcome.completeExceptionally(Trouble.of(failure));
        } else if (reply == null) {
            outcome.completeExceptionally(Trouble.protocol("the provider answered with nothing"));
        } else {
            outcome.complete(reply);
        }
    }

    /** Ends the attempt because the provider is going away, whatever the service says from now on. */
    void revoke() {
        giveUp(Trouble.gone());
    }

    private void giveUp(ModelException why) {
        outcome.completeExceptionally(why);
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
