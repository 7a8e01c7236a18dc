package org.yaosu.web.api.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.web.access.Scope;
import org.yaosu.web.api.Call;
import org.yaosu.web.api.Front;
import org.yaosu.web.api.Platform;
import org.yaosu.web.api.Query;
import org.yaosu.web.api.Route;
import org.yaosu.web.api.Tag;
import org.yaosu.web.http.Answer;

/** The fields of this moment. */
public final class Fields {

    private final Platform platform;

    /** @param platform who is in service */
    public Fields(Platform platform) {
        this.platform = platform;
    }

    /** What can be asked for. */
    public List<Route> routes(Front front) {
        return List.of(Route.of("GET", "/fields", Scope.READ, front.answering(this::list)));
    }

    Answer list(Call call) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode fields = json.putArray("fields");
        platform.extractor().form().fields().forEach(field -> fields.add(json(field)));
        return Tag.answer(call, json);
    }

    private static ObjectNode json(FieldSpec field) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("key", field.key()).put("group", Query.word(field.group())).put("list", field.list())
                .put("weight", field.weight()).put("unique", field.unique());
        ArrayNode values = json.putArray("values");
        field.closedValues().forEach(values::add);
        return json.put("personal", field.personal()).put("question", field.question()).put("policy", Query.word(field.policy()));
    }
}
