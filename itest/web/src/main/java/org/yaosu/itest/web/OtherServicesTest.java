package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** What other bundles serve is guarded too, whatever they do. */
@ExtendWith(BundleContextExtension.class)
@Timeout(120)
class OtherServicesTest {

    private static final String ROOT = "/test";

    private final CompletableFuture<Exception> broken = new CompletableFuture<>();
    private Fortress fortress;

    @BeforeEach
    void serve(@InjectBundleContext BundleContext context) throws Exception {
        fortress = new Fortress(context, Map.of("idleTime", 3_000));
    }

    @AfterEach
    void end() throws Exception {
        fortress.close();
    }

    @Test
    void itTakesTheHighestScopeAndKnowsWhoAsks(@InjectBundleContext BundleContext context) throws Exception {
        register(context, Map.of("osgi.http.whiteboard.servlet.pattern", ROOT + "/*"));

        assertThat(fortress.get(ROOT + "/who", "").status()).isEqualTo(401);
        assertThat(fortress.get(ROOT + "/who", Fortress.bearer(Fortress.EXTRACTOR)).status()).isEqualTo(403);
        assertThat(fortress.get(ROOT + "/who", Fortress.bearer(Fortress.ADMIN)).headers()).containsEntry("x-who", "Caller[name=admin, scope=ADMIN]");
    }

    @Test
    void aContextOfItsOwnIsNoWayAround(@InjectBundleContext BundleContext context) throws Exception {
        context.registerService(ServletContextHelper.class, new ServletContextHelper() {
        }, new Hashtable<>(Map.of("osgi.http.whiteboard.context.name", "side", "osgi.http.whiteboard.context.path", "/side")));
        register(context, Map.of("osgi.http.whiteboard.servlet.pattern", "/*", "osgi.http.whiteboard.context.select", "(osgi.http.whiteboard.context.name=side)"));

        assertThat(fortress.get("/side/who", "").status()).isEqualTo(401);
        assertThat(fortress.get("/side/who", Fortress.bearer(Fortress.ADMIN)).headers()).containsKey("x-who");
    }

    @Test
    void whatItPutsIntoTheHeadWeakensNothing(@InjectBundleContext BundleContext context) throws Exception {
        register(context, Map.of("osgi.http.whiteboard.servlet.pattern", ROOT + "/*"));

        Reply reply = fortress.get(ROOT + "/weak", Fortress.bearer(Fortress.ADMIN));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().get("content-security-policy")).startsWith("default-src 'none'");
    }

    @Test
    void itsDefectsTellNothing(@InjectBundleContext BundleContext context) throws Exception {
        register(context, Map.of("osgi.http.whiteboard.servlet.pattern", ROOT + "/*"));

        Reply reply = fortress.get(ROOT + "/defect", Fortress.bearer(Fortress.ADMIN));

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.isProblem("internal")).as(reply.toString()).isTrue();
    }

    @Test
    void itIsNotKeptWaitingForABodyThatDrips(@InjectBundleContext BundleContext context) throws Exception {
        register(context, Map.of("osgi.http.whiteboard.servlet.pattern", ROOT + "/*"));

        try (Caller caller = new Caller(fortress.port())) {
            caller.send("POST " + ROOT + "/body HTTP/1.1\r\nHost: localhost\r\n" + Fortress.bearer(Fortress.ADMIN) + "Content-Length: 100000\r\n\r\n");
            assertThatThrownBy(() -> caller.drip("x", Duration.ofMillis(100))).isInstanceOf(IOException.class);
        }
        assertThat(broken.get(30, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
    }

    private void register(BundleContext context, Map<String, Object> properties) {
        context.registerService(Servlet.class, new Careless(), new Hashtable<>(properties));
    }

    /** Does all that a service should not. */
    private final class Careless extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            switch (request.getPathInfo()) {
                case "/who" -> response.setHeader("X-Who", String.valueOf(request.getAttribute("org.yaosu.web.caller")));
                case "/weak" -> {
                    response.reset();
                    response.setHeader("Content-Security-Policy", "default-src *");
                    response.setHeader("Access-Control-Allow-Origin", "*");
                    response.setHeader("Server", "Careless/1.0");
                    response.setHeader("X-Frame-Options", "ALLOWALL");
                }
                case "/body" -> read(request);
                default -> throw new IllegalStateException("cannot read " + Fortress.SAID);
            }
        }

        private void read(HttpServletRequest request) {
            try {
                request.getInputStream().readAllBytes();
                broken.complete(null);
            } catch (IOException e) {
                broken.complete(e);
            }
        }
    }
}
