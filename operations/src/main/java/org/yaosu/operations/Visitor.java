package org.yaosu.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Who asks, as far as it matters here.
 *
 * @param request what is asked
 */
public record Visitor(HttpServletRequest request) {

    /** Where the server notes who asks, once that has shown a token. */
    private static final String CALLER = "org.yaosu.web.caller";

    /** Whether somebody has shown a token. */
    public boolean known() {
        return request.getAttribute(CALLER) != null;
    }

    /** Whether the request comes from this machine itself, and not through a proxy on it. */
    public boolean local() {
        if (request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null) {
            return false;
        }
        try {
            // an address, never a name: nobody is asked
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException none) {
            return false;
        }
    }
}
