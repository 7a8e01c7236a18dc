package org.yaosu.operations.health;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.yaosu.api.model.ProviderState;
import org.yaosu.api.model.Providers;

/** That calls of one provider may succeed, as far as is known: nobody is called for it. */
record ProviderCheck(String id, Supplier<Providers> providers) implements HealthCheck {

    @Override
    public Result execute() {
        return state().map(ProviderCheck::result)
                .orElseGet(() -> new Result(Result.Status.WARN, "it is not taken up yet, or on its way out"));
    }

    private Optional<ProviderState> state() {
        Providers present = providers.get();
        return present == null ? Optional.empty() : present.providers().stream().filter(state -> state.id().equals(id)).findFirst();
    }

    private static Result result(ProviderState state) {
        return state.problem().map(problem -> new Result(Result.Status.CRITICAL, "not set up, no call can succeed: " + problem))
                .or(() -> state.rest().map(ProviderCheck::resting))
                .orElseGet(() -> new Result(Result.Status.OK, state.inFlight() + " calls under way, " + state.waiting() + " wait; "
                        + state.allowed() + " of " + state.concurrency() + " at a time are made"));
    }

    private static Result resting(ProviderState.Rest rest) {
        return new Result(Result.Status.WARN, "it rests until " + (rest.until().equals(Instant.MAX) ? "somebody mends it" : rest.until().truncatedTo(ChronoUnit.MILLIS)) + ": " + rest.reason());
    }
}
