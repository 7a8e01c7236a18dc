package org.yaosu.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Every way to ask for something.
 *
 * @param all in no order that matters: no path matches two of the same method
 */
record Routes(List<Route> all) {

    Routes {
        all = List.copyOf(all);
    }

    /**
     * The routes that a path leads to.
     *
     * @param variables what stands in the places that they leave open
     */
    record Match(List<Route> routes, Map<String, String> variables) {

        /** Who asks for the head alone gets that of the whole. */
        Optional<Route> of(String method) {
            String asked = method.equals("HEAD") ? "GET" : method;
            return routes.stream().filter(route -> route.method().equals(asked)).findFirst();
        }

        /** The methods there are, as the header {@code Allow} says them. */
        String allow() {
            TreeSet<String> methods = new TreeSet<>(List.of("OPTIONS"));
            routes.stream().map(Route::method).forEach(methods::add);
            if (methods.contains("GET")) {
                methods.add("HEAD");
            }
            return String.join(", ", methods);
        }
    }

    /** @param path below {@code /api/v1} */
    Match match(String path) {
        List<Route> routes = new ArrayList<>();
        Map<String, String> variables = new LinkedHashMap<>();
        for (Route route : all) {
            matched(route.path(), path).ifPresent(found -> {
                routes.add(route);
                variables.putAll(found);
            });
        }
        return new Match(routes, variables);
    }

    private static Optional<Map<String, String>> matched(String template, String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int at = 0; at < wanted.length; at++) {
            if (wanted[at].startsWith("{") && !given[at].isEmpty()) {
                variables.put(wanted[at].substring(1, wanted[at].length() - 1), given[at]);
            } else if (!wanted[at].equals(given[at])) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
