package org.yaosu.dialogue.service.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yaosu.dialogue.service.route.Responders.OFFLINE;
import static org.yaosu.dialogue.service.route.Responders.hanging;
import static org.yaosu.dialogue.service.route.Responders.reference;
import static org.yaosu.dialogue.service.route.Responders.request;
import static org.yaosu.dialogue.service.route.Responders.saying;
import static org.yaosu.dialogue.service.route.Responders.silent;
import static org.yaosu.dialogue.service.route.Responders.throwing;
import static org.yaosu.dialogue.service.route.Responders.within;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.dialogue.DialogueException;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueReply;
import org.yaosu.api.dialogue.Responder;
import org.yaosu.api.dialogue.ResponderException;

@Timeout(60)
class DialogueServiceTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final DialogueService dialogue = new DialogueService(new Timing(LONG, LONG, Duration.ZERO));

    @AfterEach
    void stop() {
        dialogue.deactivate();
    }

    @Test
    void theOneOfHigherRankingIsAskedFirst() {
        add("low", 1, saying("低"));
        add("high", 2, saying("高"));

        assertThat(reply("chitchat")).isEqualTo(new DialogueReply("高", "high", List.of()));
    }

    @Test
    void onlyThoseForTheSubtrackAreAsked() {
        add("other", 9, saying("不对"), "knowledge");
        add("all", 1, saying("都行"));
        add("weather", 2, saying("晴"), "weather");

        assertThat(reply("weather").responder()).isEqualTo("weather");
        assertThat(reply("recommend").responder()).isEqualTo("all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Weather", " weather "})
    void aSubtrackIsTheSameInAnyCase(String subtrack) {
        add("weather", 2, saying("晴"), "WEATHER");

        assertThat(reply(subtrack).text()).isEqualTo("晴");
    }

    @Test
    void offlineThoseThatAskModelsArePassedOver() {
        dialogue.addResponder(saying("模型"), reference("model", 9, true));
        add("offline", 1, saying("离线"));

        assertThat(dialogue.reply(request("chitchat"), OFFLINE)).isEqualTo(new DialogueReply("离线", "offline", List.of()));
    }

    @Test
    void whoHasNothingToSayIsPassedOverInSilence() {
        add("silent", 9, silent());
        add("next", 1, saying("好"));

        assertThat(reply("chitchat")).isEqualTo(new DialogueReply("好", "next", List.of()));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whoFailsIsATroubleAndTheNextIsAsked(Throwable failure, String trouble) {
        add("broken", 9, throwing(failure));
        add("next", 1, saying("好"));

        assertThat(reply("chitchat")).isEqualTo(new DialogueReply("好", "next", List.of("broken: " + trouble)));
    }

    static Stream<Object[]> failures() {
        return Stream.of(new Object[] {new ResponderException("has no index; run dialogue index"), "has no index; run dialogue index"},
                new Object[] {new ResponderException("two\nlines"), "two lines"},
                new Object[] {new ResponderException(null), "failed with org.yaosu.api.dialogue.ResponderException"},
                new Object[] {new ResponderException(" "), "failed with org.yaosu.api.dialogue.ResponderException"},
                new Object[] {new NumberFormatException("For input string: 秘密"), "failed with java.lang.NumberFormatException"},
                new Object[] {new DialogueException("秘密"), "failed with org.yaosu.api.dialogue.DialogueException"},
                new Object[] {new NoClassDefFoundError("a/B"), "failed with java.lang.NoClassDefFoundError"},
                new Object[] {new StackOverflowError(), "failed with java.lang.StackOverflowError"},
                new Object[] {new IOException("disk"), "failed with java.io.IOException"});
    }

    @Test
    void anErrorOfTheMachineIsNotHidden() {
        add("broken", 9, throwing(new OutOfMemoryError("test")));
        add("next", 1, saying("好"));

        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> reply("chitchat"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n", "\u3000\u00a0\u2028"})
    void aBlankTextIsATrouble(String text) {
        add("blank", 9, saying(text));
        add("next", 1, saying("好"));

        assertThat(reply("chitchat").troubles()).containsExactly("blank: answered with a blank text");
    }

    @Test
    void nullIsATrouble() {
        add("null", 9, (request, options) -> null);
        add("next", 1, saying("好"));

        assertThat(reply("chitchat").troubles()).containsExactly("null: answered with null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"你好\n朋友", "你好\r\n\r\n朋友\n", " 你好 \u2028 朋友 ", "你好\u0085朋友", "你好\u0000\t\u000b朋友", "你好\u3000朋友"})
    void aTextOfSeveralLinesIsJoinedWithSingleBlanks(String text) {
        add("lines", 9, saying(text));

        assertThat(reply("chitchat").text()).isEqualTo("你好 朋友");
    }

    @Test
    void halfASurrogatePairIsReplacedSoThatTheReplyCanBeWritten() {
        add("half", 9, saying("好\ud83d"));

        assertThat(reply("chitchat").text()).isEqualTo("好\uFFFD");
    }

    @Test
    void whoHangsIsInterruptedAndPassedOver() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        dialogue.addResponder(hanging(interrupted), reference("model", 9, true));
        add("offline", 1, saying("好"));

        DialogueReply reply = dialogue.reply(request("chitchat"), within(Duration.ofMillis(20)));

        assertThat(reply.responder()).isEqualTo("offline");
        assertThat(reply.troubles()).singleElement().asString().startsWith("model: did not answer within ");
        interrupted.await();
    }

    @Test
    void aModelIsGivenWhatIsLeftOfTheTimeLimit() {
        dialogue.addResponder((request, options) -> Optional.of(options.timeLimit().toString()), reference("model", 9, true));

        assertThat(Duration.parse(dialogue.reply(request("chitchat"), within(Duration.ofSeconds(40))).text())).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void aModelIsNotAskedOnceTheTimeLimitHasPassed() {
        dialogue.addResponder(hanging(new CountDownLatch(1)), reference("slow", 9, true));
        dialogue.addResponder(saying("模型"), reference("model", 8, true));

        assertThatThrownBy(() -> dialogue.reply(request("chitchat"), within(Duration.ofMillis(20)))).isInstanceOf(DialogueException.class)
                .hasMessageContaining("model: was not asked: the time limit of 20 ms has passed");
    }

    @Test
    void anOfflineOneHasAGraceBesidesTheTimeLimit() {
        add("offline", 1, (request, options) -> Optional.of(options.timeLimit().toString()));

        assertThat(dialogue.reply(request("chitchat"), within(Duration.ofMillis(1))).text()).isEqualTo("PT1M");
    }

    @Test
    void anOfflineOneThatHangsIsPassedOverAfterItsGrace() {
        DialogueService hasty = new DialogueService(new Timing(LONG, Duration.ofMillis(20), Duration.ZERO));
        hasty.addResponder(hanging(new CountDownLatch(1)), reference("offline", 9, false));

        assertThatThrownBy(() -> hasty.reply(request("chitchat"), within(Duration.ofMillis(1)))).isInstanceOf(DialogueException.class)
                .hasMessageContaining("offline: did not answer within 20 ms");
        hasty.deactivate();
    }

    @Test
    void anInterruptOfTheCallerCancelsAndInterruptsTheResponder() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        add("hanging", 9, (request, options) -> {
            caller.interrupt();
            return hanging(interrupted).respond(request, options);
        });
        add("next", 1, saying("好"));

        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> reply("chitchat"));
        assertThat(Thread.interrupted()).isTrue();
        interrupted.await();
    }

    @Test
    void whoDoesNotHeedInterruptsIsNotAskedForEver() {
        CountDownLatch end = new CountDownLatch(1);
        DialogueService hasty = new DialogueService(new Timing(LONG, LONG, Duration.ZERO));
        hasty.addResponder((request, options) -> {
            while (end.getCount() > 0) {
                Thread.interrupted();
                LockSupport.parkNanos(1_000_000);
            }
            return Optional.empty();
        }, reference("deaf", 9, true));
        hasty.addResponder(saying("好"), reference("next", 1, false));
        String passedOver = "deaf: is passed over: 32 calls of it were given up and have not ended";
        List<String> troubles;
        do {
            troubles = hasty.reply(request("chitchat"), within(Duration.ofMillis(1))).troubles();
        } while (!troubles.contains(passedOver));
        end.countDown();
        do {
            troubles = hasty.reply(request("chitchat"), within(LONG)).troubles();
        } while (!troubles.isEmpty());
        hasty.deactivate();
    }

    @Test
    void whereNobodyAnswersTheMessageSaysWhoWasAskedAndWhyNot() {
        add("silent", 9, silent());
        add("broken", 8, throwing(new ResponderException("has no index")));

        assertThatExceptionOfType(DialogueException.class).isThrownBy(() -> reply("chitchat"))
                .withMessage("nobody answered the subtrack chitchat: silent has nothing to say; broken: has no index");
    }

    @Test
    void aSubtrackThatNobodyKnowsIsNotReplacedByAnother() {
        add("talk", 9, saying("好"), "chitchat", "knowledge");

        assertThatExceptionOfType(DialogueException.class).isThrownBy(() -> reply("weather"))
                .withMessage("no responder in service answers the subtrack weather; answered are: chitchat, knowledge");
    }

    @Test
    void withNobodyInServiceTheMessageSaysWhatToDo() {
        assertThatExceptionOfType(DialogueException.class).isThrownBy(() -> reply("chitchat"))
                .withMessage("no responder is in service: are the bundles of dialogues started?");
    }

    @Test
    void whereOnlyModelsAnswerAndMayNotTheMessageSaysSo() {
        dialogue.addResponder(saying("模型"), reference("model", 9, true));

        assertThatExceptionOfType(DialogueException.class).isThrownBy(() -> dialogue.reply(request("chitchat"), OFFLINE))
                .withMessageStartingWith("only models answer the subtrack chitchat, and they are to be left alone");
    }

    @ParameterizedTest
    @CsvSource({"weather, 'chitchat,weather'", "'', 'chitchat,knowledge,recommend'"})
    void theSubtracksAreThoseThatAreAnswered(String subtrack, String answered) {
        add("talk", 9, saying("好"), "chitchat");
        add("other", 8, saying("好"), subtrack);

        assertThat(dialogue.subtracks()).containsExactly(answered.split(","));
    }

    private void add(String id, int ranking, Responder responder, String... subtracks) {
        dialogue.addResponder(responder, reference(id, ranking, false, subtracks));
    }

    private DialogueReply reply(String subtrack) {
        return dialogue.reply(request(subtrack), DialogueOptions.DEFAULT);
    }
}
