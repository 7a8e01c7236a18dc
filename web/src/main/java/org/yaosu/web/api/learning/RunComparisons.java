package org.yaosu.web.api.learning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.score.Agreement;
import org.yaosu.api.score.IncomparableException;
import org.yaosu.web.access.Scope;
import org.yaosu.web.api.Call;
import org.yaosu.web.api.Front;
import org.yaosu.web.api.Platform;
import org.yaosu.web.api.Problems;
import org.yaosu.web.api.Route;
import org.yaosu.web.api.Storage;
import org.yaosu.web.api.Words;
import org.yaosu.web.http.Answer;

/** Where two runs over the same chats agree. */
public final class RunComparisons {

    private final Platform platform;

    /** @param platform who is in service */
    public RunComparisons(Platform platform) {
        this.platform = platform;
    }

    /** What can be asked for. */
    public List<Route> routes(Front front) {
        return List.of(Route.of("GET", "/comparisons", Scope.READ, front.answering(this::compare), "a", "b"));
    }

    Answer compare(Call call) {
        long a = number(call, "a");
        long b = number(call, "b");
        try {
            return Answer.json(200, json(platform.comparisons().compare(a, b)));
        } catch (BatchException none) {
            throw Problems.notFound(Words.forCallers(none.getMessage()));
        } catch (IncomparableException e) {
            throw Problems.refused(Words.forCallers(e.getMessage()));
        } catch (IOException e) {
            throw Storage.problem(e);
        }
    }

    private static long number(Call call, String name) {
        return call.query().number(name, 1, Long.MAX_VALUE).orElseThrow(() -> Problems.invalid("the parameter " + name + " is missing: the number of a run"));
    }

    private static ObjectNode json(Agreement agreement) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Agreement.Chats chats = agreement.chats();
        json.putObject("chats").put("all", chats.all()).put("both", chats.both()).put("onlyA", chats.onlyA()).put("onlyB", chats.onlyB()).put("neither", chats.neither());
        json.put("points", agreement.points()).put("of", agreement.of());
        ArrayNode fields = json.putArray("fields");
        agreement.fields().forEach(field -> fields.addObject().put("key", field.key()).put("weight", field.weight()).put("same", field.same()).put("alike", field.alike())
                .put("both", field.both()).put("onlyA", field.onlyA()).put("onlyB", field.onlyB()).put("neither", field.neither()));
        ArrayNode differing = json.putArray("differing");
        agreement.differing().forEach(chat -> differing(differing.addObject(), chat));
        ArrayNode notes = json.putArray("notes");
        agreement.notes().forEach(notes::add);
        return json;
    }

    private static void differing(ObjectNode json, Agreement.Differing chat) {
        json.put("number", chat.number());
        if (chat.id() != null) {
            json.put("id", chat.id());
        }
        json.put("points", chat.points());
        ArrayNode differences = json.putArray("differences");
        chat.differences().forEach(difference -> {
            ObjectNode field = differences.addObject().put("key", difference.key());
            ArrayNode a = field.putArray("a");
            difference.a().forEach(a::add);
            ArrayNode b = field.putArray("b");
            difference.b().forEach(b::add);
        });
    }
}
