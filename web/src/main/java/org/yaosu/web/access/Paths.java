package org.yaosu.web.access;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a path takes. Decides by what was sent, not by what may be made of it: a path that could be read in two ways is none, so that
 * nobody behind this reads it in another.
 */
final class Paths {

    /** Empty and dotted parts, parameters, escaped slashes, dots, percent signs and control characters, and whatever is no part of a path. */
    private static final Pattern ODD = Pattern.compile("//|/\\.\\.?(?:/|$)|[^A-Za-z0-9/._~!$&'()*+,=:@%-]|%(?![0-9A-Fa-f]{2})|%(?:[01]|2[eEfF5]|3[bB]|5[cC]|7[fF])");

    private static final Set<String> OPEN = Set.of("/", "/index.html", "/favicon.ico", "/api/v1/openapi.json", "/health/live", "/health/ready");
    private static final String STATIC = "/page/";
    /** What tells nothing of what others had extracted. */
    private static final Set<String> HARMLESS = Set.of("/dialogue", "/api/v1", "/api/v1/extractions", "/api/v1/fields", "/api/v1/formats", "/api/v1/providers");
    private static final String CONSOLE = "/system/console";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final Map<String, Scope> SCOPES = Map.of(
            "/dialogue", Scope.EXTRACT,
            "/metrics", Scope.READ,
            "/health", Scope.READ,
            // its services ask for more where it takes more
            "/api/v1", Scope.READ);

    private Paths() {
    }

    /** Whether it can be read in one way only. */
    static boolean isPlain(String path) {
        return path.startsWith("/") && !ODD.matcher(path).find();
    }

    /**
     * Whether everybody may read it.
     *
     * @param path a plain one
     */
    static boolean isOpen(String method, String path) {
        return READING.contains(method) && (OPEN.contains(path) || path.startsWith(STATIC));
    }

    /**
     * Whether somebody who has shown no token, and is not on this machine, may come here.
     *
     * @param path a plain one
     */
    static boolean isHarmless(String path) {
        return HARMLESS.contains(path);
    }

    /**
     * Whether people come here with a browser that knows no tokens, but names and passwords.
     *
     * @param path a plain one
     */
    static boolean isConsole(String path) {
        return path.equals(CONSOLE) || path.startsWith(CONSOLE + "/");
    }

    /**
     * The least scope for a path. What is unknown here takes the highest: a bundle may bring any service.
     *
     * @param path a plain one
     */
    static Scope scope(String path) {
        return SCOPES.entrySet().stream().filter(known -> path.equals(known.getKey()) || path.startsWith(known.getKey() + "/"))
                .map(Map.Entry::getValue).findFirst().orElse(Scope.ADMIN);
    }
}
