package org.yaosu.web.api.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.yaosu.api.model.ProviderState;
import org.yaosu.api.run.ProviderSpend;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunChat;
import org.yaosu.api.run.RunEvent;
import org.yaosu.api.run.RunReport;
import org.yaosu.web.api.Query;
import org.yaosu.web.api.Times;
import org.yaosu.web.api.UsageJson;
import org.yaosu.web.api.Words;

/** Writes what the journal knows of runs. */
final class RunJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RunJson() {
    }

    /** What its file is called. Where it is on this machine is nobody's business. */
    static String name(Run run) {
        return run.name().orElseGet(() -> String.valueOf(run.input().getFileName()));
    }

    static ObjectNode summary(Run run) {
        return NODES.objectNode().put("id", run.id()).put("state", Query.word(run.state())).put("input", name(run))
                .put("started", Times.text(run.started())).put("changed", Times.text(run.changed()))
                .put("chats", run.chats()).put("failed", run.failed()).put("unanswered", run.unanswered()).put("cost", run.cost());
    }

    /**
     * @param share how much of its file is done with, where this process works on it
     * @param resting those that it asks, and that rest at this moment
     */
    static ObjectNode whole(RunReport report, OptionalDouble share, List<ProviderState> resting) {
        ObjectNode json = summary(report.run());
        report.run().budget().ifPresent(budget -> json.put("budget", budget));
        share.ifPresent(part -> json.put("share", part));
        ArrayNode providers = json.putArray("providers");
        report.providers().forEach(spend -> providers.add(spend(spend)));
        ArrayNode rests = json.putArray("resting");
        resting.forEach(provider -> provider.rest().ifPresent(rest -> rests.add(rest(provider.id(), rest))));
        ArrayNode events = json.putArray("events");
        for (RunEvent event : report.events()) {
            events.addObject().put("at", Times.text(event.at())).put("what", Words.forCallers(event.what(), report.run().input(), name(report.run())));
        }
        return json;
    }

    private static ObjectNode rest(String provider, ProviderState.Rest rest) {
        ObjectNode json = NODES.objectNode().put("provider", provider).put("reason", Words.forCallers(rest.reason()));
        return rest.until().equals(Instant.MAX) ? json : json.put("until", Times.text(rest.until()));
    }

    private static ObjectNode spend(ProviderSpend spend) {
        ObjectNode json = NODES.objectNode().put("provider", spend.provider()).put("calls", spend.calls()).put("failed", spend.failed()).put("cached", spend.cached());
        json.set("usage", UsageJson.of(spend.usage()));
        return json.put("cost", spend.cost()).put("meanMilliseconds", spend.mean().toMillis());
    }

    static ObjectNode chat(RunChat chat) {
        ObjectNode json = NODES.objectNode().put("index", chat.index());
        chat.id().ifPresent(id -> json.put("id", id));
        return json.put("state", Query.word(chat.state())).put("reason", Words.forCallers(chat.reason())).put("calls", chat.calls()).put("cost", chat.cost())
                .put("milliseconds", chat.time().toMillis());
    }
}
