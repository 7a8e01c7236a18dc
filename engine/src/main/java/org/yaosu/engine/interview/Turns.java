package org.yaosu.engine.interview;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaosu.api.model.ModelException;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.Handle;

/**
 * Whose turn it is to answer: the first that lets calls through and has not had its turn. Where none does, one that rests
 * for a short time is waited for, or a moment's trouble would leave the rest of a batch without answers. For one thread.
 */
final class Turns {

    private final List<Handle> waiting;
    private final CallTally tally;
    private final long start = System.nanoTime();

    Turns(List<Handle> providers, CallTally tally) {
        this.waiting = new ArrayList<>(providers);
        this.tally = tally;
    }

    /** The provider to ask now; empty where there is none that can be asked in time. Blocks while one rests. */
    Optional<Handle> next() {
        while (!waiting.isEmpty()) {
            Optional<Handle> open = waiting.stream().filter(provider -> provider.refusal().isEmpty()).findFirst();
            if (open.isPresent()) {
                return open;
            }
            Handle soonest = waiting.stream().min(Comparator.comparing(Turns::rest)).orElseThrow();
            if (!soonest.awaitOpen(soonest.patience().minusNanos(System.nanoTime() - start))) {
                soonest.refusal().ifPresent(refusal -> tally.trouble(soonest.id(), refusal.getMessage()));
                waiting.remove(soonest);
            }
        }
        return Optional.empty();
    }

    /** It was asked in vain. One that began to rest meanwhile may be asked again. */
    void had(Handle provider) {
        if (provider.refusal().isEmpty()) {
            waiting.remove(provider);
        }
    }

    private static Duration rest(Handle provider) {
        return provider.refusal().flatMap(ModelException::retryAfter).orElse(Duration.ZERO);
    }
}
