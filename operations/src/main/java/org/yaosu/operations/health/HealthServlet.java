package org.yaosu.operations.health;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.operations.Visitor;

/**
 * {@code /health/live}, {@code /health/ready}: a word for those who start and stop processes or send work, 200 or 503.
 * {@code /health}, {@code /health/providers/ID}: what each check says, to those who may know.
 */
@Component(service = Servlet.class, property = {
        "osgi.http.whiteboard.servlet.pattern=/health",
        "osgi.http.whiteboard.servlet.pattern=/health/*",
        "osgi.http.whiteboard.servlet.name=health"})
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PROVIDERS = "/providers/";

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile HealthCheckExecutor executor;

    private final transient ProviderChecks providers;

    @Activate
    public HealthServlet(@Reference ProviderChecks providers) {
        this.providers = providers;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HealthAnswer answer = new HealthAnswer(response);
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        HealthCheckExecutor present = executor;
        if (present == null) {
            answer.problem(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "no-health-checks", "Nobody runs health checks",
                    "the bundle org.apache.felix.healthcheck.core is not there or does not run; './yaosu doctor' tells why");
            return;
        }
        switch (path) {
            case "/live" -> answer.word(standing(present, Tags.LIVE).needing(Tags.LIVE));
            case "/ready" -> answer.word(standing(present, Tags.READY, Tags.PROVIDER).needing(Tags.READY));
            case "", "/" -> all(present, request, answer);
            default -> {
                if (path.startsWith(PROVIDERS)) {
                    provider(present, path.substring(PROVIDERS.length()), request, answer);
                } else {
                    answer.problem(HttpServletResponse.SC_NOT_FOUND, "not-found", "Not found",
                            "there is nothing here; ask /health, /health/live, /health/ready or /health/providers/ID");
                }
            }
        }
    }

    private void all(HealthCheckExecutor present, HttpServletRequest request, HealthAnswer answer) throws IOException {
        Standing standing = standing(present, Tags.LIVE, Tags.READY, Tags.PROVIDER, Tags.ADVICE).needing(Tags.LIVE, Tags.READY);
        if (seesWords(request)) {
            answer.all(standing);
        } else {
            answer.word(standing);
        }
    }

    private void provider(HealthCheckExecutor present, String id, HttpServletRequest request, HealthAnswer answer) throws IOException {
        Optional<Standing.Check> check = standing(present, Tags.PROVIDER).checks().stream().filter(one -> one.name().equals(ProviderChecks.name(id))).findFirst();
        if (check.isPresent()) {
            answer.one(check.get(), seesWords(request));
        } else {
            answer.problem(HttpServletResponse.SC_NOT_FOUND, "not-found", "Not found", "no provider of this id is in service; /health lists those that are");
        }
    }

    private static boolean seesWords(HttpServletRequest request) {
        Visitor visitor = new Visitor(request);
        return visitor.known() || visitor.local();
    }

    private Standing standing(HealthCheckExecutor present, String... tags) {
        return Standing.of(present.execute(HealthCheckSelector.tags(tags), new HealthCheckExecutionOptions().setCombineTagsWithOr(true)), providers::unused);
    }
}
