package org.yaosu.operations.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The values of the label {@code provider}: ids that were configured, and so are few. Should somebody make new ones up all the time,
 * further ones count together. Safe for use by several threads.
 */
final class ProviderNames {

    /** More than anybody configures. */
    static final int MOST = 200;
    static final String OTHERS = "others";

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    String of(String id) {
        if (known.contains(id) || known.size() < MOST) {
            known.add(id);
            return id;
        }
        return OTHERS;
    }
}
