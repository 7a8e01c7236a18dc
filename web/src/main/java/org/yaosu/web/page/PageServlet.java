package org.yaosu.web.page;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.yaosu.web.http.Exchange;
import org.yaosu.web.http.Failure;
import org.yaosu.web.http.Problem;

/**
 * {@code /page/*}: the page, to anybody who reaches the port; what it shows is asked for with the reader's own token.
 * A browser asks each time whether it still has the right files, so that a new version of this bundle is seen at once.
 */
@Component(service = Servlet.class, property = {
        "osgi.http.whiteboard.servlet.pattern=/page/*",
        "osgi.http.whiteboard.servlet.name=page"})
public class PageServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String FOLDER = "/org/yaosu/web/page";

    private final transient PageFiles files;

    /** @throws IOException if a file of this bundle cannot be read */
    @Activate
    public PageServlet(BundleContext context) throws IOException {
        this.files = PageFiles.read(list(context.getBundle().findEntries(FOLDER, "*.*", false)));
    }

    private static List<URL> list(Enumeration<URL> entries) {
        return entries == null ? List.of() : Collections.list(entries);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            Exchange.write(Problem.FAILURES.failure(Failure.METHOD).with("Allow", "GET, HEAD"), response);
            return;
        }
        Optional<PageFile> file = files.at(request.getPathInfo());
        if (file.isEmpty()) {
            Exchange.write(Problem.FAILURES.failure(Failure.NOT_FOUND), response);
        } else {
            send(file.get(), request, response);
        }
    }

    private static void send(PageFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", file.tag());
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (file.isKnownBy(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.contentType());
        // room for all of it, and no length: else a thread waits here for everybody who takes a file slowly; of HEAD, the container sends the head alone
        response.setBufferSize(file.body().length + 1);
        response.getOutputStream().write(file.body());
    }
}
