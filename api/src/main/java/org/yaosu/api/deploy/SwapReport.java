package org.yaosu.api.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a swap did.
 *
 * @param old what went
 * @param next what is in service now
 * @param started how long the new version took to be active and healthy
 * @param drained how long the old version's work took to end
 * @param unfinished how much work with the old version had not ended when its time was up; 0 as a rule
 * @param refreshed the bundles that were stopped and started again besides the old one
 * @param kept the file that brings the new version back after a restart; empty where the framework itself remembers it,
 *        and where nothing does: then there is a warning
 * @param warning why the next start brings the old version back, and what to do about it; empty as a rule
 */
public record SwapReport(BundleVersion old, BundleVersion next, Duration started, Duration drained, int unfinished,
        List<BundleVersion> refreshed, Optional<Path> kept, Optional<String> warning) {

    public SwapReport {
        Objects.requireNonNull(old, "old");
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(drained, "drained");
        refreshed = List.copyOf(refreshed);
        Objects.requireNonNull(kept, "kept");
        Objects.requireNonNull(warning, "warning");
    }
}
