package org.yaosu.web.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/** A token with what it has used up. Safe for use by several threads. */
final class Admitted {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Token token;
    private final Bucket bucket;

    Admitted(Token token) {
        this.token = token;
        this.bucket = Bucket.builder().addLimit(limit -> limit.capacity(2L * token.rate()).refillGreedy(token.rate(), SECOND)).build();
    }

    Token token() {
        return token;
    }

    /** Counts a request; where it is one too many, how long to wait for the next one. */
    Optional<Duration> use() {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
