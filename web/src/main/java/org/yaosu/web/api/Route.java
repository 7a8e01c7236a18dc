package org.yaosu.web.api;

import java.util.List;
import java.util.Optional;
import org.yaosu.web.access.Scope;

/**
 * A way to ask for something.
 *
 * @param method the HTTP method
 * @param path below {@code /api/v1}, such as <code>/runs/{id}</code>; what stands in braces is left open
 * @param scope what the caller must be allowed; empty where everybody is
 * @param parameters what its query may hold
 * @param media what the answer may be, the usual first; none where it has no body
 * @param handler who answers
 */
public record Route(String method, String path, Optional<Scope> scope, List<String> parameters, List<String> media, Handler handler) {

    /** What most answers are. */
    public static final String JSON = "application/json";

    public Route {
        parameters = List.copyOf(parameters);
        media = List.copyOf(media);
    }

    /** One that is answered with JSON. */
    public static Route of(String method, String path, Scope scope, Handler handler, String... parameters) {
        return new Route(method, path, Optional.of(scope), List.of(parameters), List.of(JSON), handler);
    }

    /** The same for everybody. */
    public Route open() {
        return new Route(method, path, Optional.empty(), parameters, media, handler);
    }

    /** The same with other answers. */
    public Route giving(String... other) {
        return new Route(method, path, scope, parameters, List.of(other), handler);
    }
}
