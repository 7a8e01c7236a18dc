package org.yaosu.web.api.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.yaosu.web.access.Scope;
import org.yaosu.web.api.Call;
import org.yaosu.web.api.Front;
import org.yaosu.web.api.Platform;
import org.yaosu.web.api.Route;
import org.yaosu.web.api.Tag;
import org.yaosu.web.http.Answer;

/** The formats of this moment. */
public final class Formats {

    private final Platform platform;

    /** @param platform who is in service */
    public Formats(Platform platform) {
        this.platform = platform;
    }

    /** What can be asked for. */
    public List<Route> routes(Front front) {
        return List.of(Route.of("GET", "/formats", Scope.READ, front.answering(this::list)));
    }

    Answer list(Call call) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode formats = json.putArray("formats");
        platform.readers().forEach(format -> formats.add(json(format, "read")));
        platform.writers().forEach(format -> formats.add(json(format, "write")));
        return Tag.answer(call, json);
    }

    private static ObjectNode json(Platform.Format format, String direction) {
        return JsonNodeFactory.instance.objectNode().put("name", format.name()).put("direction", direction)
                .put("extension", format.extension()).put("description", format.description());
    }
}
