package org.yaosu.web.api.learning;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.Label;
import org.yaosu.api.learn.Lesson;
import org.yaosu.api.learn.NothingLearnedException;
import org.yaosu.web.access.Scope;
import org.yaosu.web.api.Call;
import org.yaosu.web.api.Front;
import org.yaosu.web.api.JsonBody;
import org.yaosu.web.api.Members;
import org.yaosu.web.api.Platform;
import org.yaosu.web.api.Problems;
import org.yaosu.web.api.Route;
import org.yaosu.web.api.Storage;
import org.yaosu.web.api.Words;
import org.yaosu.web.api.extraction.ChatText;
import org.yaosu.web.http.Answer;

/** Learns on from a chat that somebody corrected. */
public final class Corrections {

    private final Platform platform;

    /** @param platform who is in service */
    public Corrections(Platform platform) {
        this.platform = platform;
    }

    /** What can be asked for. */
    public List<Route> routes(Front front) {
        return List.of(Route.of("POST", "/corrections", Scope.ADMIN, front.reading(this::learn)));
    }

    Answer learn(Call call, byte[] body) {
        Members members = JsonBody.object(body);
        List<Label> labels = members.objects("records").filter(records -> !records.isEmpty())
                .orElseThrow(() -> members.wrong("records", "it is missing: the right values by field, for each customer"))
                .stream().map(this::label).toList();
        Chat chat = ChatText.read(members, platform::transcripts);
        members.end();
        try {
            Lesson lesson = platform.learning().learn(List.of(new ChatRow.Read(chat, labels)));
            return Answer.json(200, JsonNodeFactory.instance.objectNode().put("chats", lesson.chats()).put("added", lesson.added()).put("replaced", lesson.replaced()));
        } catch (NothingLearnedException e) {
            throw Problems.conflict(Words.forCallers(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw Problems.refused(Words.forCallers(e.getMessage()));
        } catch (IOException e) {
            throw Storage.problem(e);
        }
    }

    private Label label(Members record) {
        Map<String, List<String>> values = record.allTexts();
        Set<String> known = platform.extractor().form().fields().stream().map(field -> field.key()).collect(Collectors.toSet());
        if (!known.containsAll(values.keySet())) {
            throw Problems.invalid("records: a member is no field that is known here; GET /api/v1/fields names them");
        }
        return new Label(values);
    }
}
