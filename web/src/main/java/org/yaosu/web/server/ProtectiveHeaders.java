package org.yaosu.web.server;

import org.eclipse.jetty.http.HttpFields;
import org.yaosu.web.http.RequestId;

/**
 * What stands in the head of every answer, whoever gives it: what browsers are not to do with it. Immutable.
 *
 * @param tls whether browsers are to come back over TLS only
 */
record ProtectiveHeaders(boolean tls) {

    private static final String CORS = "Access-Control-";
    private static final String CONSOLE = "/system/console";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
            + "form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
    /** Felix's console has scripts and styles in its pages, and forms. */
    private static final String CONSOLE_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "object-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /**
     * Puts them in place of what stands there, and takes away what tells of the insides or lets other sites read.
     *
     * @param path what was asked for; null where that could not be read
     */
    void put(HttpFields.Mutable head, String path, RequestId id) {
        for (String name : head.getFieldNamesCollection()) {
            if (name.regionMatches(true, 0, CORS, 0, CORS.length()) || name.equalsIgnoreCase("Server") || name.equalsIgnoreCase("X-Powered-By")) {
                head.remove(name);
            }
        }
        head.put("Content-Security-Policy", path != null && path.startsWith(CONSOLE) ? CONSOLE_POLICY : POLICY);
        head.put("X-Content-Type-Options", "nosniff");
        head.put("X-Frame-Options", "DENY");
        head.put("Referrer-Policy", "no-referrer");
        head.put("Cross-Origin-Opener-Policy", "same-origin");
        head.put("Cross-Origin-Resource-Policy", "same-origin");
        head.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        head.put(RequestId.HEADER, id.text());
        if (tls) {
            head.put("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
