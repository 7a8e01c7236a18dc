package org.yaosu.deployment.doctor;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What has been told and still holds: what is mended and made again is told again. Safe for use by several threads. */
final class Told {

    private final Set<String> lines = new HashSet<>();

    /** Those of the lines that are true now that nobody has been told. */
    synchronized List<String> news(Collection<String> now) {
        lines.retainAll(Set.copyOf(now));
        return now.stream().filter(lines::add).toList();
    }
}
