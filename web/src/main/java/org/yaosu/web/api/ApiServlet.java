package org.yaosu.web.api;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.web.api.run.Keep;
import org.yaosu.web.http.Exchange;
import org.yaosu.web.http.Failure;
import org.yaosu.web.http.Lasting;
import org.yaosu.web.http.Problem;

/** {@code /api/v1}: takes requests in as long as a server serves. */
@Component(service = {Servlet.class, Lasting.class}, property = {
        "osgi.http.whiteboard.servlet.pattern=" + ApiServlet.PATH,
        "osgi.http.whiteboard.servlet.pattern=" + ApiServlet.PATH + "/*",
        "osgi.http.whiteboard.servlet.name=api",
        "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"})
public final class ApiServlet implements Servlet, Lasting {

    static final String PATH = "/api/v1";

    /** The framework property that names the folder of the platform's data. */
    private static final String DATA = "yaosu.data";

    private final Platform platform;
    private final Keep keep;
    private final Path folder;
    private final String version;
    private volatile CurrentApiSettings settings;
    private volatile ServletConfig config;
    /** From the server's begin to its end, which a component may outlive. */
    private final AtomicReference<Api> api = new AtomicReference<>();

    @Activate
    public ApiServlet(BundleContext context, @Reference Platform platform, @Reference Keep keep) {
        this.platform = platform;
        this.keep = keep;
        this.folder = Optional.ofNullable(context.getProperty(DATA)).map(Path::of).orElseGet(() -> context.getDataFile("data").toPath()).resolve("web");
        this.version = context.getBundle().getVersion().toString();
    }

    @Reference
    void setSettings(CurrentApiSettings given) {
        settings = given;
    }

    /** New requests follow new settings; the servlet stays, for without one they would be told that nothing is here. */
    void updatedSettings(CurrentApiSettings given) {
        Api open = api.get();
        if (open != null) {
            open.renew();
        }
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws IOException {
        Api open = api.get();
        if (open == null) {
            Exchange.write(Problem.FAILURES.failure(Failure.ENDING), (HttpServletResponse) response);
        } else {
            open.receive((HttpServletRequest) request, (HttpServletResponse) response);
        }
    }

    @Override
    public void init(ServletConfig given) {
        config = given;
        api.set(new Api(platform, () -> settings.now(), keep, folder, version));
    }

    @Override
    public ServletConfig getServletConfig() {
        return config;
    }

    @Override
    public String getServletInfo() {
        return "Yaosu API";
    }

    /** Stops runs, which can be gone on with later, and tells those who listen to them. */
    @Override
    public void end() {
        Api open = api.get();
        if (open != null) {
            open.endRuns();
        }
    }

    /** Waits a moment for what is under way. */
    @Override
    public void destroy() {
        Api last = api.getAndSet(null);
        if (last != null) {
            last.close();
        }
    }
}
