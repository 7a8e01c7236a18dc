package org.yaosu.web.api.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.yaosu.api.model.ProviderCheck;
import org.yaosu.api.model.ProviderState;
import org.yaosu.api.model.Providers;
import org.yaosu.web.access.Scope;
import org.yaosu.web.api.Call;
import org.yaosu.web.api.Front;
import org.yaosu.web.api.JsonBody;
import org.yaosu.web.api.Members;
import org.yaosu.web.api.Platform;
import org.yaosu.web.api.Problems;
import org.yaosu.web.api.Query;
import org.yaosu.web.api.Route;
import org.yaosu.web.api.Times;
import org.yaosu.web.api.UsageJson;
import org.yaosu.web.api.Words;
import org.yaosu.web.http.Answer;

/** The model providers of this moment, and which of them are asked. Safe for use by several threads. */
public final class ModelProviders {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Platform platform;

    /** @param platform who is in service */
    public ModelProviders(Platform platform) {
        this.platform = platform;
    }

    /** What can be asked for. */
    public List<Route> routes(Front front) {
        return List.of(Route.of("GET", "/providers", Scope.READ, front.answering(call -> list(platform.providers()))),
                Route.of("PUT", "/providers/{id}/active", Scope.ADMIN, front.reading(this::set)),
                Route.of("POST", "/providers/{id}/check", Scope.EXTRACT, front.answering(call -> check(call, checkTime(front)))));
    }

    /** So that what came of it can still be told within the time limit. */
    private static Duration checkTime(Front front) {
        return front.settings().limits().time().multipliedBy(4).dividedBy(5);
    }

    private static Answer list(Providers providers) {
        List<String> used = providers.used();
        ObjectNode json = NODES.objectNode();
        ArrayNode list = json.putArray("providers");
        providers.providers().forEach(provider -> list.add(json(provider, used)));
        return Answer.json(200, json);
    }

    /** One after the other: what is in use is read and written. */
    synchronized Answer set(Call call, byte[] body) {
        Members members = JsonBody.object(body);
        boolean active = members.flag("active").orElseThrow(() -> members.wrong("active", "it is missing"));
        members.end();
        Providers providers = platform.providers();
        String id = known(call, providers);
        List<String> used = new ArrayList<>(providers.used());
        if (active != used.contains(id)) {
            if (active) {
                used.add(id);
            } else {
                used.remove(id);
            }
            unlessGone(() -> {
                providers.use(used);
                return used;
            });
        }
        return list(providers);
    }

    Answer check(Call call, Duration time) {
        Providers providers = platform.providers();
        String id = known(call, providers);
        ProviderCheck check = unlessGone(() -> providers.check(id, time));
        return Answer.json(200, NODES.objectNode().put("answers", check.answers()).put("words", Words.forCallers(check.explanation())).put("milliseconds", check.time().toMillis()));
    }

    private static String known(Call call, Providers providers) {
        String id = call.variable("id");
        if (providers.providers().stream().noneMatch(provider -> provider.id().equals(id)) && !providers.used().contains(id)) {
            throw Problems.notFound("there is no provider of this name; GET /api/v1/providers names those that are there");
        }
        return id;
    }

    /** One that is on the way out was there a moment ago, or is in use without being there. */
    private static <T> T unlessGone(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException gone) {
            throw Problems.conflict(Words.forCallers(gone.getMessage()));
        }
    }

    private static ObjectNode json(ProviderState provider, List<String> used) {
        ObjectNode json = NODES.objectNode().put("id", provider.id()).put("model", provider.model()).put("bundle", provider.bundle())
                .put("remote", provider.remote()).put("active", used.contains(provider.id()));
        if (used.contains(provider.id())) {
            json.put("position", used.indexOf(provider.id()) + 1);
        }
        json.put("window", provider.window()).put("windowCharacters", provider.windowCharacters()).put("concurrency", provider.concurrency())
                .put("allowed", provider.allowed()).put("rate", provider.rate()).put("inFlight", provider.inFlight()).put("calls", provider.calls());
        ObjectNode failures = json.putObject("failures");
        new TreeMap<>(provider.failures()).forEach((kind, count) -> failures.put(Query.word(kind), count));
        json.set("usage", UsageJson.of(provider.usage()));
        json.put("cost", provider.cost());
        provider.rest().ifPresent(rest -> {
            json.put("rest", Words.forCallers(rest.reason()));
            if (!rest.until().equals(Instant.MAX)) {
                json.put("restUntil", Times.text(rest.until()));
            }
        });
        provider.problem().ifPresent(problem -> json.put("problem", Words.forCallers(problem)));
        return json;
    }
}
