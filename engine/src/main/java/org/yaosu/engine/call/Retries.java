package org.yaosu.engine.call;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;

/** The attempts of one call: which failure is worth another one, and when. For one thread. */
final class Retries {

    private final Duration patience;
    private final Execution<ModelReply> execution;

    Retries(CallSettings settings) {
        this.patience = settings.patience();
        // Standalone: the library counts and computes, waiting is ours. A jitter of the whole delay around half the
        // backoff spreads attempts over all of it.
        this.execution = Execution.of(RetryPolicy.<ModelReply>builder()
                .handleIf(failure -> failure instanceof ModelException known && worthwhile(known))
                .withMaxAttempts(settings.attempts())
                .withBackoff(settings.backoff().dividedBy(2), settings.backoffMost().dividedBy(2).plusNanos(1), 2)
                .withJitter(1.0)
                .build());
    }

    /** Notes that an attempt failed. @return how long to wait for the next one; empty to give up */
    Optional<Duration> after(ModelException failure) {
        execution.recordException(failure);
        if (execution.isComplete() || impatient(failure, patience)) {
            return Optional.empty();
        }
        Duration asked = failure.retryAfter().orElse(Duration.ZERO);
        return Optional.of(asked.compareTo(execution.getDelay()) > 0 ? asked : execution.getDelay());
    }

    /** Whether a service asks to be left alone for longer than a call waits. */
    static boolean impatient(ModelException failure, Duration patience) {
        return failure.retryAfter().filter(asked -> asked.compareTo(patience) > 0).isPresent();
    }

    private static boolean worthwhile(ModelException failure) {
        return failure.retryable() && switch (failure.kind()) {
            case RATE, BUSY, NETWORK, PROTOCOL -> true;
            case AUTH, QUOTA, AUDIT, TOO_LONG, CANCELLED -> false;
        };
    }
}
