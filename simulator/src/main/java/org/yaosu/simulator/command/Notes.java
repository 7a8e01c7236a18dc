package org.yaosu.simulator.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.model.Message;
import org.yaosu.simulator.call.Json;

/**
 * What an earlier answer, shown again in a conversation, says of a customer: a draft in JSON, or lines with labels.
 *
 * @param text the conversation
 */
record Notes(String text) {

    static Notes of(List<Message> messages) {
        return new Notes(messages.stream().map(Message::text).collect(Collectors.joining("\n")));
    }

    /** A filled-in form: of the drafts the last that says anything, otherwise the lines. */
    String json(List<FieldSpec> fields) {
        Optional<ObjectNode> draft = drafts().filter(one -> fields.stream().anyMatch(field -> !isEmpty(one.path(field.key()))))
                .reduce((earlier, later) -> later);
        ObjectNode form = Json.object();
        fields.forEach(field -> form.set(field.key(), draft.map(one -> one.path(field.key())).filter(value -> !value.isMissingNode())
                .orElseGet(() -> draft.isPresent() ? value(field, "") : value(field, line(field.key())))));
        return form.toPrettyString();
    }

    /** Whether a line has the label of one of these fields. */
    boolean hasLines(List<FieldSpec> fields) {
        return fields.stream().anyMatch(field -> labelled(field.key()).matcher(text).find());
    }

    private Stream<ObjectNode> drafts() {
        return IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '{')
                .mapToObj(i -> Json.object(text.substring(i, text.indexOf('}', i) + 1)))
                .flatMap(Optional::stream);
    }

    /** What the last line with this label says that says anything. */
    private String line(String key) {
        return labelled(key).matcher(text).results().map(match -> match.group(1).strip()).filter(said -> !said.isEmpty())
                .reduce((earlier, later) -> later).orElse("");
    }

    private static Pattern labelled(String key) {
        return Pattern.compile("(?m)^\\s*[-*]?\\s*" + Pattern.quote(key) + "：(.*)$");
    }

    private static JsonNode value(FieldSpec field, String value) {
        if (!field.list()) {
            return Json.object().textNode(value);
        }
        ArrayNode items = Json.object().arrayNode();
        Stream.of(value.split("、")).filter(item -> !item.isEmpty()).forEach(items::add);
        return items;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isTextual() ? value.textValue().isEmpty() : value.isEmpty();
    }
}
