package org.yaosu.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.yaosu.web.http.Failure;
import org.yaosu.web.http.Problem;
import org.yaosu.web.http.ProblemException;

/**
 * Who sends a request, as the server found out before any service sees it.
 *
 * @param name what the token is called; empty where no token is needed
 * @param scope what it may do
 */
public record Caller(String name, Scope scope) {

    /** The attribute of a request that says who sent it. */
    public static final String ATTRIBUTE = "org.yaosu.web.caller";

    /** Who sent a request; where nobody found that out, the request came by a way that is not guarded, and is refused. */
    public static Caller of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Caller caller) {
            return caller;
        }
        throw new ProblemException(Failure.UNAUTHORIZED);
    }

    /** @throws ProblemException if that is more than it may do */
    public void require(Scope wanted) {
        if (!scope.includes(wanted)) {
            throw new ProblemException(new Problem("forbidden", Failure.FORBIDDEN.title(), Failure.FORBIDDEN.status(), "this takes a token with the scope "
                    + wanted.name().toLowerCase(Locale.ROOT) + (name.isEmpty() ? "" : "; yours has " + scope.name().toLowerCase(Locale.ROOT))));
        }
    }
}
