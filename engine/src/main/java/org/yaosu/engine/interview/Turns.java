package org.yaosu.engine.interview;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.yaosu.api.model.ModelException;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.Choice;
import org.yaosu.engine.call.Handle;

/**
 * Whose turn it is to answer: the first that lets calls through and has not had its turn. Where none does, one that rests
 * for a short time is waited for, or one that is away, whichever comes first; or a moment's trouble would leave the rest of
 * a batch without answers. For one thread.
 */
public final class Turns {

    private final Choice providers;
    private final CallTally tally;
    private final Duration most;
    private final Set<Handle> had = new HashSet<>();
    private final long start = System.nanoTime();

    Turns(Choice providers, CallTally tally) {
        this(providers, tally, ChronoUnit.FOREVER.getDuration());
    }

    /** @param most how long one that rests is waited for, where that is less than its patience */
    public Turns(Choice providers, CallTally tally, Duration most) {
        this.providers = providers;
        this.tally = tally;
        this.most = most;
    }

    /** The provider to ask now; empty where there is none that can be asked in time. Blocks while one rests or is away. */
    public Optional<Handle> next() {
        while (true) {
            // Asked for before anybody is looked for: who comes from here on completes it.
            CompletableFuture<Void> change = providers.change();
            List<Handle> waiting = providers.present().stream().filter(provider -> !had.contains(provider)).toList();
            Optional<Handle> open = waiting.stream().filter(provider -> provider.refusal().isEmpty()).findFirst();
            if (open.isPresent()) {
                return open;
            }
            Optional<Handle> soonest = waiting.stream().min(Comparator.comparing(Turns::rest));
            if (soonest.isPresent()) {
                awaitOpen(soonest.get(), Optional.of(change).filter(one -> !providers.expected().isEmpty()));
            } else if (!providers.awaitArrival(had)) {
                providers.away().forEach(id -> tally.trouble(id, "it is not in service, and did not come back in time"));
                return Optional.empty();
            }
        }
    }

    private void awaitOpen(Handle provider, Optional<CompletableFuture<Void>> change) {
        Duration patience = provider.patience().compareTo(most) < 0 ? provider.patience() : most;
        boolean open = provider.awaitOpen(patience.minusNanos(System.nanoTime() - start), change);
        if (!open && !provider.left() && change.filter(CompletableFuture::isDone).isEmpty()) {
            provider.refusal().ifPresent(refusal -> tally.trouble(provider.id(), refusal.getMessage()));
            had.add(provider);
        }
    }

    /** It was asked in vain. One that began to rest meanwhile may be asked again. */
    public void had(Handle provider) {
        if (provider.refusal().isEmpty()) {
            had.add(provider);
        }
    }

    private static Duration rest(Handle provider) {
        return provider.refusal().flatMap(ModelException::retryAfter).orElse(Duration.ZERO);
    }
}
