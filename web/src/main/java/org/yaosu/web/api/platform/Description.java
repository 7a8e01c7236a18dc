package org.yaosu.web.api.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yaosu.web.access.Scope;
import org.yaosu.web.api.Call;
import org.yaosu.web.api.Front;
import org.yaosu.web.api.Query;
import org.yaosu.web.api.Route;
import org.yaosu.web.api.Tag;
import org.yaosu.web.http.Answer;

/** Tells what this is, who asks, and what can be asked for. */
public final class Description {

    private static final String DOCUMENT = "/org/yaosu/web/api/openapi.json";

    private final String version;
    private final String document;

    /** @param version of the platform */
    public Description(String version) {
        this.version = version;
        try (InputStream stream = Description.class.getResourceAsStream(DOCUMENT)) {
            this.document = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the bundle is damaged: " + DOCUMENT + " cannot be read; install it again", e);
        }
    }

    /** What can be asked for. */
    public List<Route> routes(Front front) {
        return List.of(Route.of("GET", "", Scope.READ, front.answering(this::service)),
                Route.of("GET", "/openapi.json", Scope.READ, front.answering(this::document)).open());
    }

    Answer service(Call call) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", "Yaosu").put("version", version);
        json.putObject("caller").put("name", call.caller().name()).put("scope", Query.word(call.caller().scope()));
        return Answer.json(200, json.put("tokens", !call.caller().name().isEmpty()));
    }

    Answer document(Call call) {
        Tag tag = Tag.of(document);
        return (tag.holds(call) ? Answer.empty(304) : Answer.of(200, Answer.JSON, document)).with("ETag", tag.value());
    }
}
