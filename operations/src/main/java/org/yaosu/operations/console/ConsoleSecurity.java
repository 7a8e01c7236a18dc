package org.yaosu.operations.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.felix.webconsole.spi.SecurityProvider;
import org.osgi.service.component.annotations.Component;
import org.yaosu.operations.Visitor;

/**
 * The door of the Web Console, which can do everything, and so takes a token of an admin, always. The server of {@code yaosu:serve}
 * asks for it before anything gets here; where another one serves, nobody has, and nobody gets in. The console waits for a provider of the id {@value #ID}, and without it lets nobody in, also not with its own password.
 */
@Component(property = SecurityProvider.PROPERTY_ID + "=" + ConsoleSecurity.ID)
public final class ConsoleSecurity implements SecurityProvider {

    static final String ID = "org.yaosu.operations.console";

    @Override
    public Object authenticate(HttpServletRequest request, HttpServletResponse response) {
        if (new Visitor(request).known()) {
            return ID;
        }
        try {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "the console takes a token of the scope admin, which the server of './yaosu serve' asks for");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return null;
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
