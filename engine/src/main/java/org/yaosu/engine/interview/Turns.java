package org.yaosu.engine.interview;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaosu.api.model.ModelException;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.Choice;
import org.yaosu.engine.call.Handle;

/**
 * Whose turn it is to answer: the first that lets calls through and has not had its turn. Where none does, one that rests
 * for a short time is waited for, and where none is left, one that is away, or a moment's trouble would leave the rest of a
 * batch without answers. For one thread.
 */
final class Turns {

    private final Choice providers;
    private final CallTally tally;
    private final Set<Handle> had = new HashSet<>();
    private final long start = System.nanoTime();

    Turns(Choice providers, CallTally tally) {
        this.providers = providers;
        this.tally = tally;
    }

    /** The provider to ask now; empty where there is none that can be asked in time. Blocks while one rests or is away. */
    Optional<Handle> next() {
        while (true) {
            List<Handle> waiting = providers.present().stream().filter(provider -> !had.contains(provider)).toList();
            Optional<Handle> open = waiting.stream().filter(provider -> provider.refusal().isEmpty()).findFirst();
            if (open.isPresent()) {
                return open;
            }
            Optional<Handle> soonest = waiting.stream().min(Comparator.comparing(Turns::rest));
            if (soonest.isPresent()) {
                awaitOpen(soonest.get());
            } else if (!providers.awaitArrival(had)) {
                providers.away().forEach(id -> tally.trouble(id, "it is not in service, and did not come back in time"));
                return Optional.empty();
            }
        }
    }

    private void awaitOpen(Handle provider) {
        if (!provider.awaitOpen(provider.patience().minusNanos(System.nanoTime() - start)) && !provider.left()) {
            provider.refusal().ifPresent(refusal -> tally.trouble(provider.id(), refusal.getMessage()));
            had.add(provider);
        }
    }

    /** It was asked in vain. One that began to rest meanwhile may be asked again. */
    void had(Handle provider) {
        if (provider.refusal().isEmpty()) {
            had.add(provider);
        }
    }

    private static Duration rest(Handle provider) {
        return provider.refusal().flatMap(ModelException::retryAfter).orElse(Duration.ZERO);
    }
}
