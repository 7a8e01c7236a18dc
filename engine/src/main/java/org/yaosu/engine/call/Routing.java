package org.yaosu.engine.call;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is asked what, and who besides.
 *
 * @param weights who is asked first
 * @param routes fields that are asked of certain providers
 * @param shadow who is asked without counting
 */
record Routing(Weights weights, List<Route> routes, Optional<String> shadow) {

    /** Everybody is asked everything in the order given. */
    static final Routing NONE = new Routing(new Weights(Map.of()), List.of(), Optional.empty());

    Routing {
        routes = List.copyOf(routes);
    }

    static Routing from(CallConfig config) {
        return new Routing(Weights.of(config.weights()), Route.of(config.routes()), shadow(config.shadow().strip()));
    }

    private static Optional<String> shadow(String id) {
        if (id.contains(",")) {
            throw new IllegalArgumentException("the setting shadow: '" + id + "' names several providers; name one");
        }
        return Optional.of(id).filter(one -> !one.isEmpty());
    }
}
