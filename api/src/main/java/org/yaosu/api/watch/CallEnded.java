package org.yaosu.api.watch;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelReply.Usage;

/**
 * One attempt at a call of a model has ended, or an answer that was kept made it needless.
 *
 * @param provider the provider's id
 * @param work what it was for
 * @param failure why it gave no answer; empty where it did
 * @param attempt which attempt of the call it was, from 1; 0 for an answer that was kept
 * @param took how long the provider took; none for an answer that was kept
 * @param waited how long the attempt waited for its turn with the provider: for a permit, the account's rate, the end of a pause that the
 *        service asked for; not the pause between two attempts
 * @param usage the tokens that the service counted; none where it failed or says nothing
 * @param cost what they cost, in the account's currency
 * @param cached whether it was answered by what was answered before, and nobody was asked
 */
public record CallEnded(String provider, WorkItem work, Optional<ModelException.Kind> failure, int attempt, Duration took, Duration waited,
        Usage usage, double cost, boolean cached) {

    public CallEnded {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(failure, "failure");
        Objects.requireNonNull(took, "took");
        Objects.requireNonNull(waited, "waited");
        Objects.requireNonNull(usage, "usage");
    }
}
