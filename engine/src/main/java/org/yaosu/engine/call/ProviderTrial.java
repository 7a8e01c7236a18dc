package org.yaosu.engine.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Constants;
import org.yaosu.api.model.ProviderCheck;
import org.yaosu.lease.LiveSet;

/**
 * Tries the providers that a bundle gives, each by itself whoever else has its id. One that does not answer is no obstacle
 * where its namesake in service does not either: without an account, or with the service down, nothing is lost by a swap.
 */
final class ProviderTrial {

    private final LiveSet<Handle> handles;
    private final long bundle;
    private final Instant deadline;

    ProviderTrial(LiveSet<Handle> handles, long bundle, Duration timeLimit) {
        this.handles = handles;
        this.bundle = bundle;
        this.deadline = Instant.now().plus(timeLimit);
    }

    /** Why the providers cannot take over; blocks. */
    List<String> problems() {
        return handles.of(bundle).stream().flatMap(handle -> problem(handle).stream()).toList();
    }

    private Optional<String> problem(Handle handle) {
        Optional<Handle> namesake = namesake(handle.id());
        // The one in service must have its share of the time, or a service that keeps silent would use it all up.
        Duration share = left().dividedBy(namesake.isPresent() ? 2 : 1);
        ProviderCheck check = none(share) ? new ProviderCheck(handle.id(), false, Duration.ZERO, "it was not tried: there was no time left")
                : new Check(handle, share).run();
        if (check.answers() || namesake.isPresent() && fails(namesake.get())) {
            return Optional.empty();
        }
        return Optional.of("the provider " + check.id() + " does not answer: " + check.explanation());
    }

    private boolean fails(Handle namesake) {
        Duration left = left();
        return !none(left) && new Check(namesake, left).fails();
    }

    private Optional<Handle> namesake(String id) {
        return handles.list().stream().filter(other -> other.id().equals(id))
                .filter(other -> !Long.valueOf(bundle).equals(other.reference().getProperty(Constants.SERVICE_BUNDLEID))).findFirst();
    }

    private Duration left() {
        return Duration.between(Instant.now(), deadline);
    }

    private static boolean none(Duration time) {
        return time.isNegative() || time.isZero();
    }
}
