package org.yaosu.api.watch;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.deploy.BundleVersion;

/**
 * A bundle was to take another one's place.
 *
 * @param old what was in service
 * @param next what was to take its place
 * @param took how long that took, also where it failed
 * @param drained how long the old version's work took to end; empty where the swap failed, and the old version stays
 * @param unfinished how much of the old version's work had not ended when its time was up
 */
public record BundleSwapped(BundleVersion old, BundleVersion next, Duration took, Optional<Duration> drained, int unfinished) {

    public BundleSwapped {
        Objects.requireNonNull(old, "old");
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(took, "took");
        Objects.requireNonNull(drained, "drained");
    }

    /** Whether the new version is not in service. */
    public boolean failed() {
        return drained.isEmpty();
    }
}
