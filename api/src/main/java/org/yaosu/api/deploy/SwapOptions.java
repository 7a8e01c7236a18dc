package org.yaosu.api.deploy;

import java.time.Duration;
import java.util.Objects;

/**
 * How patiently to swap.
 *
 * @param start how long the new version may take until it is active and healthy
 * @param drain how long work that is under way with the old version may take to end; what has not ended by then is done
 *        again with the new one where that can be, and lost nowhere
 * @param refresh whether to swap also where other bundles are wired to the old version: they stop and start again at the
 *        end, and what they give is missing meanwhile
 */
public record SwapOptions(Duration start, Duration drain, boolean refresh) {

    /** Half a minute to start, a minute to drain. */
    public static final SwapOptions DEFAULT = new SwapOptions(Duration.ofSeconds(30), Duration.ofSeconds(60), false);

    public SwapOptions {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(drain, "drain");
        if (start.isNegative() || drain.isNegative()) {
            throw new IllegalArgumentException("a wait cannot be negative");
        }
    }

    /** Where nobody is wired to the old version. */
    public SwapOptions(Duration start, Duration drain) {
        this(start, drain, false);
    }
}
