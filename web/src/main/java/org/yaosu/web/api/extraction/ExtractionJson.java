package org.yaosu.web.api.extraction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ModelWork;

import org.yaosu.api.record.Answer;
import org.yaosu.api.record.CustomerRecord;
import org.yaosu.api.record.Evidence;
import org.yaosu.api.record.Value;
import org.yaosu.web.api.Query;
import org.yaosu.web.api.UsageJson;
import org.yaosu.web.api.Words;

/** Writes what came of a chat, with every place of it that counts. */
final class ExtractionJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ExtractionJson() {
    }

    static ObjectNode of(Chat chat, Extraction extraction, Duration time) {
        ObjectNode json = NODES.objectNode().put("id", chat.id()).put("text", chat.source());
        List<Turn> read = extraction.conversations().isEmpty() ? chat.turns() : extraction.conversations().get(0).turns();
        NavigableMap<Integer, Integer> ends = new TreeMap<>();
        read.forEach(turn -> ends.put(turn.span().start(), turn.span().end()));
        ArrayNode turns = json.putArray("turns");
        chat.turns().forEach(turn -> turns.add(turn(turn, ends)));
        ArrayNode records = json.putArray("records");
        IntStream.range(0, extraction.records().size()).forEach(at -> {
            ObjectNode record = records.addObject();
            roles(record, extraction.conversations().isEmpty() ? new Conversation(chat, chat.turns(), chat.knownRoles(), Optional.empty())
                    : extraction.conversations().get(at));
            fields(record, extraction.records().get(at));
        });
        json.set("model", model(extraction.model()));
        return json.put("milliseconds", time.toMillis());
    }

    /**
     * What was read of a message may be less than all of it.
     *
     * @param ends where what was read has ended, by where it begins
     */
    private static ObjectNode turn(Turn turn, NavigableMap<Integer, Integer> ends) {
        ObjectNode json = NODES.objectNode().put("speaker", turn.speaker()).put("text", turn.text()).put("start", turn.span().start()).put("end", turn.span().end());
        turn.time().ifPresent(time -> json.put("time", time.toString()));
        Map.Entry<Integer, Integer> first = ends.ceilingEntry(turn.span().start());
        return json.put("read", first != null && first.getValue() <= turn.span().end());
    }

    private static void roles(ObjectNode record, Conversation conversation) {
        conversation.customer().ifPresent(customer -> record.put("customer", customer));
        ObjectNode roles = record.putObject("roles");
        new TreeMap<>(conversation.roles()).forEach((speaker, role) -> roles.put(speaker, Query.word(role)));
    }

    private static void fields(ObjectNode json, CustomerRecord record) {
        ArrayNode fields = json.putArray("fields");
        for (Answer answer : record.answers()) {
            ObjectNode field = fields.addObject().put("key", answer.field().key());
            ArrayNode values = field.putArray("values");
            answer.values().forEach(value -> values.add(value(value)));
            ArrayNode problems = field.putArray("problems");
            answer.problems().forEach(problems::add);
        }
    }

    private static ObjectNode value(Value value) {
        ObjectNode json = NODES.objectNode().put("text", value.text()).put("confidence", value.confidence())
                .put("source", Query.word(value.provenance().source())).put("name", value.provenance().name()).put("version", value.provenance().version());
        ArrayNode evidence = json.putArray("evidence");
        for (Evidence words : value.evidence()) {
            Span span = words.span();
            evidence.addObject().put("start", span.start()).put("end", span.end()).put("text", words.text());
        }
        return json;
    }

    private static ObjectNode model(ModelWork work) {
        ObjectNode json = NODES.objectNode().put("outcome", Query.word(work.outcome()));
        if (!work.provider().isEmpty()) {
            json.put("provider", work.provider());
        }
        json.put("calls", work.calls()).put("cached", work.cached()).set("usage", UsageJson.of(work.usage()));
        json.put("cost", work.cost());
        ArrayNode repairs = json.putArray("repairs");
        work.repairs().forEach(repairs::add);
        ArrayNode troubles = json.putArray("troubles");
        work.troubles().stream().map(Words::forCallers).forEach(troubles::add);
        return json;
    }
}
