package org.yaosu.web.page;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.Serial;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@code /}: where the page begins. On its own, for a component's description holds an empty pattern only where it is the only one. */
@Component(service = Servlet.class, property = {
        "osgi.http.whiteboard.servlet.pattern=",
        "osgi.http.whiteboard.servlet.name=start"})
public final class StartServlet extends PageServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @throws IOException if a file of this bundle cannot be read */
    @Activate
    public StartServlet(BundleContext context) throws IOException {
        super(context);
    }
}
