package org.yaosu.engine.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.engine.Chats;
import org.yaosu.engine.prompt.template.FormTemplate;

class PromptCostTest {

    private static final Window NO_LIMIT = new Window(0, 0);
    private static final List<Line> CHAT = List.of(new Line("小林", "字".repeat(3000)), new Line("客服", "字".repeat(3000)));

    @Test
    void everyStepOfEveryChunkIsACall() {
        assertThat(Frames.TEMPLATES).extracting(template -> PromptCost.of(template, Frames.small(), CHAT, NO_LIMIT, messages -> false).calls())
                .containsExactly(1, 3, 2);
        assertThat(PromptCost.of(new FormTemplate(), Frames.small(), CHAT, new Window(0, 4000), messages -> false).calls()).isEqualTo(2);
    }

    @Test
    void charactersArePromptsAndUsualReplies() {
        int prompt = new FormTemplate().messages(0, Questions.about(Frames.small(), CHAT), List.of()).get(0).text().length();

        PromptCost cost = PromptCost.of(new FormTemplate(), Frames.small(), CHAT, NO_LIMIT, messages -> false);

        assertThat(cost.characters()).isEqualTo(prompt + PromptCost.FORM.characters());
        assertThat(cost.replyTokens()).isEqualTo(PromptCost.FORM.tokens());
        assertThat(cost.promptTokens()).isBetween(4000L, 4400L);
    }

    @Test
    void whatIsAnsweredAlreadyIsNoCallAndCostsNothing() {
        PromptCost cost = PromptCost.of(new FormTemplate(), Frames.small(), CHAT, NO_LIMIT, messages -> true);

        assertThat(cost).isEqualTo(new PromptCost(0, 1, 0, 0, 0, 0));
    }

    @Test
    void ofSeveralStepsOnlyTheFirstIsKnownForCertain() {
        PromptTemplate template = Frames.TEMPLATES.get(1);

        PromptCost cost = PromptCost.of(template, Frames.small(), CHAT, NO_LIMIT, messages -> true);

        assertThat(cost.known()).isEqualTo(1);
        assertThat(cost.calls()).isEqualTo(template.steps() - 1);
    }

    @Test
    void theRawChatIsAskedInOneCallUncut() {
        Chat chat = Chats.of("小林", "字".repeat(9000));

        PromptCost cost = PromptCost.ofRawChat(new FormTemplate(), Frames.small(), chat);

        assertThat(cost.calls()).isEqualTo(1);
        assertThat(cost.characters()).isBetween(9400L, 10_000L);
    }
}
