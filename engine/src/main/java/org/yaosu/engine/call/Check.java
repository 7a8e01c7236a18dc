package org.yaosu.engine.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.api.model.ProviderCheck;

/** Tries a provider: one short question, no retries, also while it rests. */
final class Check {

    private static final String QUESTION = "你好";
    private static final int TOKENS = 16;

    /** How much of the answer is shown, in characters. */
    private static final int SHOWN = 40;

    private final Handle handle;
    private final Duration timeLimit;

    Check(Handle handle, Duration timeLimit) {
        this.handle = handle;
        this.timeLimit = timeLimit;
    }

    /** Blocks, at most for the time limit. */
    ProviderCheck run() {
        return tried().orElseGet(() -> new ProviderCheck(handle.id(), false, timeLimit,
                "all of its " + handle.concurrency() + " calls at a time were under way for the whole time; try again later"));
    }

    /** Whether it does not answer, by its own word or as it turns out; one that is too busy to be tried may well. Blocks. */
    boolean fails() {
        return tried().filter(check -> !check.answers()).isPresent();
    }

    /** Empty where it is too busy. */
    private Optional<ProviderCheck> tried() {
        return handle.problem().map(problem -> new ProviderCheck(handle.id(), false, Duration.ZERO, problem)).or(this::turn);
    }

    private Optional<ProviderCheck> turn() {
        ModelRequest request = new ModelRequest(List.of(new Message(Message.Author.USER, QUESTION)), OptionalDouble.empty(),
                OptionalInt.of(TOKENS), false, timeLimit);
        try {
            Optional<Turn> turn = handle.admission().turnToCheck(timeLimit);
            if (turn.isEmpty()) {
                return Optional.empty();
            }
            try (Turn held = turn.get()) {
                return Optional.of(ask(held, request));
            }
        } catch (ModelException gone) {
            return Optional.of(new ProviderCheck(handle.id(), false, Duration.ZERO, explain(gone)));
        } catch (InterruptedException interrupted) {
            throw Interruption.during("waiting for " + handle.id());
        }
    }

    private ProviderCheck ask(Turn turn, ModelRequest request) {
        Instant start = handle.timing().now();
        try {
            ModelReply reply = handle.ask(turn, request, Occasion.CHECK, nobodyKeepsIt -> { });
            handle.mended();
            Duration time = since(start);
            String said = Trouble.line(reply.text(), SHOWN);
            return new ProviderCheck(handle.id(), true, time,
                    "answers in " + time.toMillis() + " ms" + (said.isEmpty() ? ", but with no words" : "; it says: " + said));
        } catch (ModelException failure) {
            if (failure.kind() == Kind.AUTH || failure.kind() == Kind.QUOTA) {
                handle.failed(failure, Optional.empty(), false);
            }
            return new ProviderCheck(handle.id(), false, since(start), explain(failure));
        }
    }

    private Duration since(Instant start) {
        return Duration.between(start, handle.timing().now());
    }

    private static String explain(ModelException failure) {
        return Trouble.words(failure) + "; " + advice(failure.kind());
    }

    private static String advice(Kind kind) {
        return switch (kind) {
            case AUTH -> "check the keys in its configuration, and that the account may use this model";
            case QUOTA -> "top up the account or wait until its quota is renewed; another provider can be used meanwhile";
            case RATE -> "lower its concurrency or its rate, or wait a little";
            case BUSY -> "wait a little, or use another provider";
            case AUDIT -> "the service refused a greeting: look at the account's audit settings";
            case TOO_LONG -> "a greeting does not fit: look at the model and at its configured window";
            case PROTOCOL -> "check that its URL, its model and the kind of provider belong together";
            case NETWORK -> "check its URL, the network and the proxy";
            case CANCELLED -> "it was stopped or replaced meanwhile; try again";
        };
    }
}
