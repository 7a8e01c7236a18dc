package org.yaosu.engine.call;

import java.time.Duration;
import java.util.List;

/** {@link CallConfig}, within bounds. */
record CallSettings(List<String> provider, int attempts, Duration backoff, Duration backoffMost, Duration patience,
        int failuresBeforeRest, Duration rest, Duration restMost, Routing routing) {

    static CallSettings from(CallConfig config) {
        Duration backoff = atLeast(1, config.backoff());
        Duration rest = atLeast(1, config.rest());
        return new CallSettings(Ids.of(config.provider()), Math.max(1, config.attempts()),
                backoff, longer(backoff, config.backoffMost()), atLeast(0, config.patience()),
                Math.max(1, config.failuresBeforeRest()), rest, longer(rest, config.restMost()), Routing.from(config));
    }

    private static Duration atLeast(long least, long millis) {
        return Duration.ofMillis(Math.max(least, millis));
    }

    private static Duration longer(Duration first, long millis) {
        return atLeast(first.toMillis(), millis);
    }
}
