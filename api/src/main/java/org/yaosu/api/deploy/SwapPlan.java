package org.yaosu.api.deploy;

import java.util.List;
import java.util.Objects;

/**
 * What a swap would do.
 *
 * @param old what goes
 * @param next what comes
 * @param services the services in use that the new version has to give too, in words, such as {@code provider spark-max}
 * @param refreshed the bundles that stop and start again at the end, besides the old one; none where nobody is wired to it
 */
public record SwapPlan(BundleVersion old, BundleVersion next, List<String> services, List<BundleVersion> refreshed) {

    public SwapPlan {
        Objects.requireNonNull(old, "old");
        Objects.requireNonNull(next, "next");
        services = List.copyOf(services);
        refreshed = List.copyOf(refreshed);
    }
}
