package org.yaosu.web.access;

import java.net.InetAddress;
import java.util.List;

/**
 * What of a request says whether it is let in.
 *
 * @param method the HTTP method
 * @param path as it was sent, without the query
 * @param authorization the headers of that name
 * @param client where it comes from
 * @param forwarded whether a proxy says that it passed it on
 */
public record Visit(String method, String path, List<String> authorization, InetAddress client, boolean forwarded) {

    public Visit {
        authorization = List.copyOf(authorization);
    }

    /** Prints no token. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
