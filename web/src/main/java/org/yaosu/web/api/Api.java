package org.yaosu.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaosu.web.access.Caller;
import org.yaosu.web.access.Scope;
import org.yaosu.web.api.extraction.Extractions;
import org.yaosu.web.api.learning.Corrections;
import org.yaosu.web.api.learning.RunComparisons;
import org.yaosu.web.api.platform.Description;
import org.yaosu.web.api.platform.Fields;
import org.yaosu.web.api.platform.Formats;
import org.yaosu.web.api.platform.ModelProviders;
import org.yaosu.web.api.platform.Swaps;
import org.yaosu.web.api.run.Keep;
import org.yaosu.web.api.run.Keeper;
import org.yaosu.web.api.run.RunApi;
import org.yaosu.web.api.upload.Scratch;
import org.yaosu.web.api.upload.Uploads;
import org.yaosu.web.http.Answer;
import org.yaosu.web.http.Exchange;
import org.yaosu.web.http.Failure;
import org.yaosu.web.http.Problem;
import org.yaosu.web.http.ProblemException;

/** Everything below {@code /api/v1}, from the begin of a server to its end. Safe for use by several threads. */
final class Api implements AutoCloseable {

    /** What handlers look at. */
    private static final List<String> HEADERS = List.of("if-none-match", "idempotency-key");

    private final Front front;
    private final RunApi runs;
    private final Keeper keeper;
    private final Routes routes;

    /**
     * @param platform who is in service
     * @param settings of this moment
     * @param keep how long runs are kept
     * @param folder for files, made when it is needed
     * @param version of the platform
     */
    Api(Platform platform, Supplier<ApiSettings> settings, Keep keep, Path folder, String version) {
        Uploads uploads = new Uploads(folder.resolve("runs"));
        this.front = new Front(settings);
        Scratch scratch = new Scratch(folder.resolve("scratch"), () -> front.settings().freeDisk());
        this.runs = new RunApi(platform, front, uploads, scratch);
        this.keeper = new Keeper(platform::runs, keep, uploads, scratch);
        this.routes = new Routes(Stream.of(new Description(version).routes(front), new Extractions(platform).routes(front), runs.routes(front),
                new RunComparisons(platform).routes(front), new Corrections(platform).routes(front), new Fields(platform).routes(front),
                new Formats(platform).routes(front), new ModelProviders(platform).routes(front), new Swaps(platform, scratch).routes(front))
                .flatMap(List::stream).toList());
    }

    Routes routes() {
        return routes;
    }

    /** From now on requests follow the settings as they are now. */
    void renew() {
        front.renew();
    }

    /** Sees to it that a request is answered, now or later. */
    void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            route(request, response);
        } catch (ProblemException e) {
            Exchange.write(e.answer(), response);
        }
    }

    private void route(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Routes.Match match = routes.match(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (match.routes().isEmpty()) {
            throw Problems.notFound("there is nothing here; /api/v1/openapi.json tells what there is");
        }
        Optional<Route> route = match.of(request.getMethod());
        if (route.isPresent()) {
            route.get().handler().handle(call(route.get(), match.variables(), request), request, response);
        } else if (request.getMethod().equals("OPTIONS")) {
            Exchange.write(Answer.empty(204).with("Allow", match.allow()), response);
        } else {
            Exchange.write(Problem.FAILURES.failure(Failure.METHOD, "this path takes " + match.allow()).with("Allow", match.allow()), response);
        }
    }

    private static Call call(Route route, Map<String, String> variables, HttpServletRequest request) {
        Caller caller = Optional.ofNullable(request.getAttribute(Caller.ATTRIBUTE)).isPresent() || route.scope().isPresent() ? Caller.of(request) : new Caller("", Scope.READ);
        route.scope().ifPresent(caller::require);
        String media = route.media().isEmpty() ? "" : Accept.of(request.getHeader("Accept")).best(route.media())
                .orElseThrow(() -> Problems.notAcceptable("the answer is " + String.join(" or ", route.media()) + "; the header Accept takes none of it"));
        Map<String, String> headers = HEADERS.stream().filter(name -> request.getHeader(name) != null).collect(Collectors.toMap(name -> name, request::getHeader));
        return new Call(caller, variables, Query.of(Optional.ofNullable(request.getQueryString()).orElse(""), route.parameters()), media, headers);
    }

    /** Stops runs, which can be gone on with later, and tells those who listen to them. */
    void endRuns() {
        runs.close();
    }

    /** Waits a moment for what is under way; runs can be gone on with later. */
    @Override
    public void close() {
        keeper.close();
        runs.close();
        front.close();
    }
}
