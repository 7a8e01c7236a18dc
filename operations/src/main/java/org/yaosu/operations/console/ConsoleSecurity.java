package org.yaosu.operations.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.felix.webconsole.spi.SecurityProvider;
import org.osgi.service.component.annotations.Component;
import org.yaosu.operations.Visitor;

/**
 * The door of the Web Console, which can do everything. Where the server has found out who asks, only those get here who may; where
 * there is no such server, it opens for requests from this machine itself, and for nobody else. The console waits for a provider of the id {@value #ID}, and without it lets nobody in, also not with its own password.
 */
@Component(property = SecurityProvider.PROPERTY_ID + "=" + ConsoleSecurity.ID)
public final class ConsoleSecurity implements SecurityProvider {

    static final String ID = "org.yaosu.operations.console";

    @Override
    public Object authenticate(HttpServletRequest request, HttpServletResponse response) {
        if (isAdmin(request)) {
            return ID;
        }
        try {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "the console is open to requests from this machine only");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return null;
    }

    private static boolean isAdmin(HttpServletRequest request) {
        Visitor visitor = new Visitor(request);
        return visitor.known() || visitor.local();
    }

    /** Who is in may use all of it. */
    @Override
    public boolean authorize(Object user, String role) {
        return ID.equals(user);
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response) {
        // nobody has logged in
    }
}
