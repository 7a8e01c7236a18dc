package org.yaosu.engine.call;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Tells the log of ids in the setting {@code weights} that nobody has ever had: a line for each, once. Safe for use by several threads. */
final class UnknownWeights {

    private static final System.Logger LOG = System.getLogger(UnknownWeights.class.getName());

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    void tell(Weights weights, Predicate<String> known) {
        weights.byId().keySet().stream().filter(known.negate()).filter(told::add).sorted()
                .forEach(id -> LOG.log(Level.WARNING, "the setting weights: no provider {0} has been in service so far, so its weight counts for nobody; check the id", id));
    }
}
