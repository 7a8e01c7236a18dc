package org.yaosu.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Who asks, as far as it matters here.
 *
 * @param request what is asked
 */
public record Visitor(HttpServletRequest request) {

    /** Where the server notes who asks, once it has found that out and let them in. */
    private static final String CALLER = "org.yaosu.web.caller";

    /** What proxies add to requests that they pass on. */
    private static final List<String> FORWARDING = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    /** Whether the server has let them in, as whoever they are. */
    public boolean known() {
        return request.getAttribute(CALLER) != null;
    }

    /** Whether the request comes from this machine itself, and not through a proxy on it. */
    public boolean local() {
        String address = request.getRemoteAddr();
        // no address would be taken for the loopback's
        if (address == null || address.isBlank() || FORWARDING.stream().anyMatch(name -> request.getHeader(name) != null)) {
            return false;
        }
        try {
            // never a name: nobody is asked
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException none) {
            return false;
        }
    }
}
