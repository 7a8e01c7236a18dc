package org.yaosu.web.api.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaosu.api.deploy.BundleVersion;
import org.yaosu.api.deploy.SwapException;
import org.yaosu.api.deploy.SwapOptions;
import org.yaosu.api.deploy.SwapPlan;
import org.yaosu.api.deploy.SwapReport;
import org.yaosu.api.deploy.Swapper;
import org.yaosu.web.access.Scope;
import org.yaosu.web.api.Call;
import org.yaosu.web.api.Front;
import org.yaosu.web.api.Platform;
import org.yaosu.web.api.Problems;
import org.yaosu.web.api.Route;
import org.yaosu.web.api.Words;
import org.yaosu.web.api.upload.Arrival;
import org.yaosu.web.api.upload.Bounds;
import org.yaosu.web.api.upload.Scratch;
import org.yaosu.web.http.Answer;
import org.yaosu.web.http.ProblemException;

/** Puts a bundle that is sent in the place of one in service. */
public final class Swaps {

    private static final long LIMIT = 64L << 20;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Platform platform;
    private final Scratch scratch;

    /**
     * @param platform who is in service
     * @param scratch where the bundle is kept meanwhile
     */
    public Swaps(Platform platform, Scratch scratch) {
        this.platform = platform;
        this.scratch = scratch;
    }

    /** What can be asked for. */
    public List<Route> routes(Front front) {
        return List.of(Route.of("POST", "/swaps", Scope.ADMIN, (call, request, response) -> receive(call, front, request, response), "bundle", "refresh", "dryRun"));
    }

    private void receive(Call call, Front front, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (call.caller().name().isEmpty()) {
            throw Problems.forbidden("a bundle is code that will run here: this takes a token with the scope admin, also where nothing else takes one; './yaosu token' makes one");
        }
        String bundle = call.query().text("bundle").orElseThrow(() -> Problems.invalid("the parameter bundle is missing: the symbolic name of the bundle in service"));
        boolean refresh = call.query().flag("refresh");
        boolean dryRun = call.query().flag("dryRun");
        Swapper swapper = platform.swapper();
        Carriers carriers = Carriers.of(request);
        Arrival arrival = Arrival.of(request, List.of("application/java-archive"), new Bounds(LIMIT, front.settings().slowest(), front.settings().freeDisk()));
        front.transfers().receive(request, response, exchange -> {
            try (Scratch.File file = scratch.file(".jar")) {
                arrival.into(Optional.of(file.path()));
                exchange.answer(swapped(swapper, carriers, bundle, file.path(), refresh, dryRun));
            } catch (ProblemException refused) {
                arrival.drain();
                throw refused;
            }
        });
    }

    private static Answer swapped(Swapper swapper, Carriers carriers, String bundle, Path jar, boolean refresh, boolean dryRun) {
        long begin = System.nanoTime();
        try {
            SwapPlan plan = swapper.plan(bundle, jar);
            carriers.stoppedBy(plan).ifPresent(carrier -> {
                throw Problems.conflict("this would stop " + carrier + ", by which the request comes; swap it with './yaosu swap', or put the new version among the bundles"
                        + " and start the server again");
            });
            ObjectNode json = plan(plan);
            if (!dryRun) {
                SwapReport report = swapper.swap(bundle, jar, new SwapOptions(SwapOptions.DEFAULT.start(), SwapOptions.DEFAULT.drain(), refresh));
                report.warning().map(Words::forCallers).ifPresent(((ArrayNode) json.get("warnings"))::add);
            }
            return Answer.json(200, json.put("milliseconds", (System.nanoTime() - begin) / 1_000_000));
        } catch (SwapException e) {
            throw Problems.conflict(Words.forCallers(e.getMessage(), jar, "the file"));
        }
    }

    private static ObjectNode plan(SwapPlan plan) {
        ObjectNode json = NODES.objectNode().put("bundle", plan.old().name()).put("from", plan.old().version()).put("to", plan.next().version());
        ArrayNode services = json.putArray("services");
        plan.services().forEach(services::add);
        ArrayNode refreshed = json.putArray("refreshed");
        plan.refreshed().stream().map(BundleVersion::toString).forEach(refreshed::add);
        json.putArray("warnings");
        return json;
    }
}
