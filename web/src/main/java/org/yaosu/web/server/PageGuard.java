package org.yaosu.web.server;

import java.util.List;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.yaosu.web.http.Failure;

/**
 * Refuses what pages of other sites make a browser send: forms and images that would spend what models cost, and scripts that would
 * read answers. Looks at every request before a service does, whichever it is. Those who send none of what browsers do are not
 * stopped, for a program can say what it likes. Safe for use by several threads.
 */
final class PageGuard implements HttpConfiguration.Customizer {

    private static final String FETCH_SITE = "Sec-Fetch-Site";
    /** What this server's own pages send, and those who type an address. */
    private static final List<String> OWN_SITE = List.of("same-origin", "none");

    private final OwnNames names;

    PageGuard(OwnNames names) {
        this.names = names;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        HttpFields headers = request.getHeaders();
        if (!allows(headers.get(HttpHeader.HOST), headers.getValuesList(HttpHeader.ORIGIN), headers.getValuesList(FETCH_SITE))) {
            throw new HttpException.RuntimeException(Failure.FOREIGN.status());
        }
        return request;
    }

    /**
     * Whether none of the headers tells of another site.
     *
     * @param host null for none
     */
    boolean allows(String host, List<String> origins, List<String> sites) {
        return (host == null || host.isBlank() || names.include(host))
                && origins.stream().allMatch(origin -> isOwn(origin, host))
                && sites.stream().allMatch(OWN_SITE::contains);
    }

    /** The same name and port, or, behind a proxy, a name that is configured. */
    private boolean isOwn(String origin, String host) {
        int scheme = origin.indexOf("://");
        if (scheme < 0) {
            // "null", of pages that have none
            return false;
        }
        String authority = origin.substring(scheme + 3);
        return authority.equalsIgnoreCase(host) || names.isConfigured(authority);
    }
}
