package org.yaosu.web.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.yaosu.api.dialogue.Dialogue;
import org.yaosu.api.dialogue.DialogueException;
import org.yaosu.api.dialogue.DialogueExample;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.DialogueFormatException;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueReply;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.web.http.Answer;

class AnsweringTest {

    private static final DialogueFormat PLAIN = json -> new DialogueExample(
            new DialogueRequest("chitchat", Map.of(), "", List.of(), List.of(), List.of(json)), Optional.empty());

    @Test
    void aReplyIsAnsweredWithTheCode0() {
        Answer answer = answering(PLAIN, (request, options) -> "好 的").answer(() -> "{}");

        assertThat(answer.text()).isEqualTo("{\"error code\":0,\"response\":\"好的\"}");
    }

    @Test
    void theTimeLimitIsPassedOn() {
        Answer answer = answering(PLAIN, (request, options) -> "T" + options.timeLimit().toMillis()).answer(() -> "{}");

        assertThat(answer.text()).contains("T1000");
    }

    @Test
    void aFieldThatCannotBeReadIsNamed() {
        assertThat(answering(failing(DialogueFormatException.Kind.FIELD), (request, options) -> "").answer(() -> "{}").text())
                .startsWith("{\"error code\":2,\"error message\":\"here it is\"").endsWith("\"response\":\"\"}");
    }

    @Test
    void whatTheFormatTakesForNoJsonIsNoneWhateverOthersWouldMakeOfIt() {
        assertThat(answering(failing(DialogueFormatException.Kind.JSON), (request, options) -> "").answer(() -> "{} and more").text())
                .startsWith("{\"error code\":1,\"error message\":\"here it is\"");
    }

    @Test
    void nobodyThereIsAFailure() {
        Answering answering = new Answering(Optional::empty, () -> Optional.of(PLAIN), Optional::empty, Duration.ofSeconds(1));

        assertThat(answering.answer(() -> "{}").text()).startsWith("{\"error code\":8,");
    }

    @Test
    void nobodyThereIsWorthAnotherTry() {
        Answering answering = new Answering(Optional::empty, () -> Optional.of(PLAIN), Optional::empty, Duration.ofSeconds(1));

        assertThat(answering.answer(() -> "{}").headers()).containsKey("Retry-After");
    }

    @Test
    void whoBreaksBecauseItLeavesIsWorthAnotherTry() {
        AtomicReference<Optional<Dialogue>> inService = new AtomicReference<>();
        inService.set(Optional.of(dialogue((request, options) -> {
            inService.set(Optional.empty());
            throw new IllegalStateException("the bundle is stopped");
        })));
        Answer answer = new Answering(inService::get, () -> Optional.of(PLAIN), Optional::empty, Duration.ofSeconds(1)).answer(() -> "{}");

        assertThat(answer.text()).startsWith("{\"error code\":8,");
        assertThat(answer.headers()).containsKey("Retry-After");
    }

    @Test
    void nobodyWhoAnswersIsAFailureWithTheReasons() {
        Answer answer = answering(PLAIN, (request, options) -> {
            throw new DialogueException("offline: there is no index");
        }).answer(() -> "{}");

        assertThat(answer.text()).startsWith("{\"error code\":8,").contains("there is no index");
    }

    @Test
    void aSubtrackThatNobodyHasIsTheCallersMistake() {
        DialogueRequest request = new DialogueRequest("weather", Map.of(), "", List.of(), List.of(), List.of());
        Answer answer = answering(json -> new DialogueExample(request, Optional.empty()), (asked, options) -> {
            throw new DialogueException("nobody answered the subtrack weather");
        }).answer(() -> "{}");

        assertThat(answer.text()).startsWith("{\"error code\":2,").contains("weather");
    }

    @Test
    void anErrorInsideSaysNothingOfTheConversation() {
        Answer answer = answering(PLAIN, (request, options) -> {
            throw new IllegalStateException("cannot answer 'my secret'");
        }).answer(() -> "{}");

        assertThat(answer.text()).startsWith("{\"error code\":99,").doesNotContain("secret");
    }

    @Test
    void halfACharacterInAReplyIsStillUtf8() {
        Answer answer = answering(PLAIN, (request, options) -> "a\uD800b").answer(() -> "{}");

        assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8)).contains("a?b");
    }

    private static DialogueFormat failing(DialogueFormatException.Kind kind) {
        return json -> {
            throw new DialogueFormatException(kind, "here it is");
        };
    }

    private interface Replies {
        String reply(DialogueRequest request, DialogueOptions options);
    }

    private static Answering answering(DialogueFormat format, Replies replies) {
        Dialogue dialogue = dialogue(replies);
        return new Answering(() -> Optional.of(dialogue), () -> Optional.of(format), Optional::empty, Duration.ofSeconds(1));
    }

    private static Dialogue dialogue(Replies replies) {
        return new Dialogue() {
            @Override
            public DialogueReply reply(DialogueRequest request, DialogueOptions options) {
                return new DialogueReply(replies.reply(request, options), "test", List.of());
            }

            @Override
            public List<String> subtracks() {
                return List.of("chitchat");
            }
        };
    }
}
