package org.yaosu.web.server;

import java.util.List;

/**
 * Refuses what pages of other sites make a browser send: forms and images that would spend what models cost, and scripts that would
 * read answers. Looks at every request before a service does, whichever it is. Those who send none of what browsers do are not
 * stopped, for a program can say what it likes. Safe for use by several threads.
 */
final class PageGuard {

    /** What this server's own pages send, and those who type an address. */
    private static final List<String> OWN_SITE = List.of("same-origin", "none");

    private final OwnNames names;
    private final boolean tls;

    /** @param tls whether this server's own pages come over TLS: the same page without may be somebody else's on the way */
    PageGuard(OwnNames names, boolean tls) {
        this.names = names;
        this.tls = tls;
    }

    /**
     * Whether none of the headers tells of another site.
     *
     * @param host null for none
     */
    boolean allows(String host, List<String> origins, List<String> sites) {
        return isCalled(host)
                && origins.stream().allMatch(origin -> isOwn(origin, host))
                && sites.stream().allMatch(OWN_SITE::contains);
    }

    /**
     * Whether somebody follows a link to the page, which may stand anywhere: in a tab of its own, where it does nothing before it is used.
     *
     * @param modes of the header {@code Sec-Fetch-Mode}
     * @param destinations of the header {@code Sec-Fetch-Dest}
     */
    static boolean isLink(String method, String path, List<String> modes, List<String> destinations) {
        return method.equals("GET") && "/".equals(path) && modes.equals(List.of("navigate")) && destinations.equals(List.of("document"));
    }

    /**
     * Whether this server is called so.
     *
     * @param authority with or without a port; null for none
     */
    boolean isCalled(String authority) {
        return authority == null || authority.isBlank() || names.include(authority);
    }

    /** The same name and port, or, behind a proxy, a name that is configured. */
    private boolean isOwn(String origin, String host) {
        int scheme = origin.indexOf("://");
        if (scheme < 0) {
            // "null", of pages that have none
            return false;
        }
        if (tls && !origin.substring(0, scheme).equalsIgnoreCase("https")) {
            return false;
        }
        String authority = origin.substring(scheme + 3);
        return authority.equalsIgnoreCase(host) || names.isConfigured(authority);
    }
}
