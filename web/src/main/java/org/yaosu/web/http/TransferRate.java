package org.yaosu.web.http;

import java.time.Duration;

/**
 * The speed that a transfer keeps up in the mean, after a moment to begin: whoever is slower only holds what others need. For one
 * transfer, from one thread.
 */
public final class TransferRate {

    /** How long a transfer may be as slow as it likes. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final long slowest;
    private final long begin = System.nanoTime();

    /** @param slowest in bytes a second */
    public TransferRate(long slowest) {
        this.slowest = slowest;
    }

    /** Whether so many bytes are too few by now. */
    public boolean lags(long bytes) {
        return lags(bytes, Duration.ofNanos(System.nanoTime() - begin));
    }

    boolean lags(long bytes, Duration since) {
        Duration meant = since.minus(GRACE);
        return !meant.isNegative() && bytes < slowest * (meant.toMillis() / 1000.0);
    }
}
