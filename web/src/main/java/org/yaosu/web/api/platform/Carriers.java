package org.yaosu.web.api.platform;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.yaosu.api.deploy.BundleVersion;
import org.yaosu.api.deploy.SwapPlan;

/**
 * The bundles that a request comes by. One that stops takes the request along, and whoever was to start it again.
 *
 * @param names their symbolic names
 */
record Carriers(Set<String> names) {

    Carriers {
        names = Set.copyOf(names);
    }

    /** Those of a request: this one, and those that the container is made of. */
    static Carriers of(HttpServletRequest request) {
        return new Carriers(Stream.of(Carriers.class, Servlet.class, request.getClass()).map(FrameworkUtil::getBundle).filter(Objects::nonNull)
                .map(Bundle::getSymbolicName).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** One of them that would stop; empty where none does. */
    Optional<String> stoppedBy(SwapPlan plan) {
        return Stream.concat(Stream.of(plan.old()), plan.refreshed().stream()).map(BundleVersion::name).filter(names::contains).findFirst();
    }
}
