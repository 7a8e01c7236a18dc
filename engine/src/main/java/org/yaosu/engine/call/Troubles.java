package org.yaosu.engine.call;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.yaosu.api.model.ModelException;

/**
 * Tells the log that a provider does not answer as it should while attempts go on, so that nobody watches a run stand
 * still without a reason: one line, and not again before some time has passed.
 */
final class Troubles {

    private static final System.Logger LOG = System.getLogger(Troubles.class.getName());
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final AtomicReference<Instant> told = new AtomicReference<>(Instant.MIN);

    void tell(String provider, ModelException failure, Instant now) {
        boolean providers = switch (failure.kind()) {
            case AUTH, QUOTA, RATE, BUSY, PROTOCOL, NETWORK -> true;
            case AUDIT, TOO_LONG, CANCELLED -> false;
        };
        Instant before = told.get();
        if (providers && (before.equals(Instant.MIN) || now.isAfter(before.plus(QUIET))) && told.compareAndSet(before, now)) {
            LOG.log(Level.WARNING, "{0}: {1}; work goes on, the report counts how often", provider, Trouble.words(failure));
        }
    }
}
