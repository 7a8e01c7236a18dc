package org.yaosu.dialogue.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.ResponderException;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelAnswer;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelPrompt;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.model.ModelWish;
import org.yaosu.api.model.Models;

class ModelResponderTest {

    private static final DialogueOptions OPTIONS = new DialogueOptions(Optional.of(List.of("spark")), Optional.empty(), Duration.ofSeconds(7));
    private static final ResponderSettings SETTINGS = new ResponderSettings(OptionalDouble.of(0.5), OptionalInt.of(99), 200, 20);

    private final FakeModels models = new FakeModels();
    private final ModelResponder responder = new ModelResponder(SETTINGS, models);

    @Test
    void theModelSaysTheNextTurn() {
        models.answer = "回复：“雨巷真好看！”";

        assertThat(responder.respond(Requests.RECOMMEND, OPTIONS)).hasValue("雨巷真好看！");
    }

    @Test
    void theModelIsAskedAsTheSettingsAndTheOptionsSay() {
        responder.respond(Requests.CHITCHAT, OPTIONS);

        assertThat(models.wish).isEqualTo(new ModelWish(Optional.of(List.of("spark")), OptionalDouble.of(0.5), OptionalInt.of(99), Duration.ofSeconds(7)));
        assertThat(models.sent.get(1).text()).contains("用户：行囊背起来");
    }

    @Test
    void aRunThatModelsAreAskedThroughIsAskedAndNotThePlatform() {
        FakeModels run = new FakeModels();
        run.answer = "在运行中";

        assertThat(responder.respond(Requests.CHITCHAT, OPTIONS.through(run))).hasValue("在运行中");
        assertThat(models.wish).isNull();
    }

    @Test
    void whereNobodyCanBeAskedItHasNothingToSay() {
        models.askable = List.of();

        assertThat(responder.respond(Requests.CHITCHAT, OPTIONS)).isEmpty();
        assertThat(models.wish).isNull();
    }

    @Test
    void aFailureIsToldInTheEnginesWords() {
        models.failure = new ModelException(Kind.BUSY, true, "no model answered: spark: no room", null);

        assertThatThrownBy(() -> responder.respond(Requests.CHITCHAT, OPTIONS)).isInstanceOf(ResponderException.class)
                .hasMessage("no model answered: spark: no room").hasCause(models.failure);
    }

    @Test
    void aProviderThatNobodyKnowsIsToldInTheEnginesWords() {
        models.unknown = new IllegalArgumentException("there is no provider sparc; in service are: spark");

        assertThatThrownBy(() -> responder.respond(Requests.CHITCHAT, OPTIONS)).isInstanceOf(ResponderException.class).hasMessage(models.unknown.getMessage());
    }

    @Test
    void anAnswerWithoutWordsIsAFailureThatQuotesNothing() {
        models.answer = "bot: [1]";

        assertThatThrownBy(() -> responder.respond(Requests.CHITCHAT, OPTIONS)).isInstanceOf(ResponderException.class)
                .hasMessageStartingWith("spark answered with nothing that can be said");
    }

    @Test
    void whatWasHiddenIsPutBackInTheAnswer() {
        models.discreet = true;
        models.answer = "〔姓名1〕，我打【号码1】找你，或写信到邮箱1。";
        DialogueRequest request = new DialogueRequest("chitchat", Map.of("user name", List.of("田 小满")), "", List.of(), List.of(),
                List.of("我 是 田小满 ， 电话 13800000631 ， xiaoman@example.com"));

        assertThat(responder.respond(request, OPTIONS)).hasValue("田小满，我打13800000631找你，或写信到xiaoman@example.com。");
        assertThat(models.sent.get(1).text()).contains("〔姓名1〕").doesNotContain("田小满", "0631", "example");
    }

    @Test
    void newSettingsHoldFromTheNextTurnOn() {
        responder.modified(new Configured(-1, 0, 2, 20));
        models.answer = "好的呀";

        assertThat(responder.respond(Requests.CHITCHAT, OPTIONS)).hasValue("好的");
        assertThat(models.wish.temperature()).isEmpty();
        assertThat(models.wish.maxTokens()).isEmpty();
    }

    @Test
    void aSettingThatIsWrongIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> ResponderSettings.of(new Configured(0.7, 0, 0, 20))).withMessageContaining("the setting characters");
        assertThatIllegalArgumentException().isThrownBy(() -> ResponderSettings.of(new Configured(2.1, 0, 1, 20))).withMessageContaining("the setting temperature");
        assertThatIllegalArgumentException().isThrownBy(() -> ResponderSettings.of(new Configured(0, -1, 1, 20))).withMessageContaining("the setting maxTokens");
        assertThatIllegalArgumentException().isThrownBy(() -> ResponderSettings.of(new Configured(0, 0, 1, 0))).withMessageContaining("the setting turns");
    }

    /** Answers as it is told. */
    private static final class FakeModels implements Models {

        private List<String> askable = List.of("spark");
        private String answer = "好";
        private ModelException failure;
        private IllegalArgumentException unknown;
        private boolean discreet;
        private ModelWish wish;
        private final List<Message> sent = new ArrayList<>();

        @Override
        public ModelAnswer ask(ModelPrompt prompt, ModelWish how) {
            wish = how;
            sent.addAll(prompt.within(new Windows(Integer.MAX_VALUE, discreet)));
            if (failure != null) {
                throw failure;
            }
            return new ModelAnswer(new ModelReply(answer, new Usage(1, 1), List.of()), "spark", 0, List.of());
        }

        @Override
        public List<String> askable(Optional<List<String>> providers) {
            if (unknown != null) {
                throw unknown;
            }
            return askable;
        }
    }
}
