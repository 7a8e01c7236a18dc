package org.yaosu.api.model;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.model.ModelReply.Usage;

/**
 * A provider as it stands.
 *
 * @param id what people call it
 * @param model the model's name
 * @param bundle who gives it: symbolic name and version
 * @param remote whether chats leave this machine or network
 * @param window the longest input, in tokens
 * @param windowCharacters the longest input in characters; 0 where the service does not count them
 * @param concurrency the most calls at a time
 * @param rate the most calls a second; 0 for no limit
 * @param inFlight calls under way
 * @param calls calls made, failed ones among them
 * @param failures failed calls by kind
 * @param usage tokens used
 * @param cost what that cost, in the account's currency
 * @param rest why and until when it is left alone, where it is
 * @param problem why no call can succeed as it is set, where that is known
 * @param allowed the most calls at a time at this moment: fewer than {@code concurrency} where the service takes no more
 * @param waiting calls that wait for their turn: for a permit, the rate, or the end of a pause
 */
public record ProviderState(String id, String model, String bundle, boolean remote, int window, int windowCharacters,
        int concurrency, double rate, int inFlight, long calls, Map<ModelException.Kind, Long> failures, Usage usage, double cost,
        Optional<Rest> rest, Optional<String> problem, int allowed, int waiting) {

    public ProviderState {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(rest, "rest");
        Objects.requireNonNull(problem, "problem");
        failures = Map.copyOf(failures);
    }

    /** Where no call waits. */
    public ProviderState(String id, String model, String bundle, boolean remote, int window, int windowCharacters, int concurrency, double rate,
            int inFlight, long calls, Map<ModelException.Kind, Long> failures, Usage usage, double cost, Optional<Rest> rest,
            Optional<String> problem, int allowed) {
        this(id, model, bundle, remote, window, windowCharacters, concurrency, rate, inFlight, calls, failures, usage, cost, rest, problem,
                allowed, 0);
    }

    /**
     * A provider's cool-down.
     *
     * @param until when it is asked again; {@link Instant#MAX} where somebody must mend it first
     * @param reason why
     */
    public record Rest(Instant until, String reason) {

        public Rest {
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
