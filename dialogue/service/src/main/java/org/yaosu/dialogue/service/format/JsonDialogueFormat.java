package org.yaosu.dialogue.service.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.dialogue.DialogueExample;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.DialogueFormatException;
import org.yaosu.api.dialogue.DialogueFormatException.Kind;
import org.yaosu.api.dialogue.DialogueRequest;

/** The competition's JSON object, tolerantly: fields may be missing, null, misnamed, nested wrongly or encoded once more. */
@Component
public final class JsonDialogueFormat implements DialogueFormat {

    @Override
    public DialogueExample read(String json) {
        JsonNode object = JsonText.parse(Objects.requireNonNull(json, "json"));
        if (!object.isObject()) {
            throw new DialogueFormatException(Kind.JSON, "the request is JSON, but not an object; one such as {\"history\": [\"...\"]} is wanted");
        }
        if (Stream.of(Field.values()).noneMatch(field -> field.in(object))) {
            throw new DialogueFormatException("the request has none of the fields subtrack, profile, situation, goal, knowledge and history");
        }
        String response = Turns.turn(Texts.one(Field.RESPONSE, Field.RESPONSE.of(object)));
        return new DialogueExample(request(object), Optional.of(response).filter(text -> !text.isBlank()));
    }

    private static DialogueRequest request(JsonNode object) {
        DialogueRequest given = new DialogueRequest(Texts.one(Field.SUBTRACK, Field.SUBTRACK.of(object)), Profiles.of(Field.PROFILE.of(object)),
                situation(Field.SITUATION.of(object)), Goals.of(Field.GOAL.of(object)), Facts.of(Field.KNOWLEDGE.of(object)),
                Turns.of(Field.HISTORY.of(object)));
        return new DialogueRequest(Subtracks.of(given), given.profile(), given.situation(), given.goal(), given.knowledge(), given.history());
    }

    private static String situation(JsonNode value) {
        return String.join(" ", Texts.all(Field.SITUATION, value));
    }
}
