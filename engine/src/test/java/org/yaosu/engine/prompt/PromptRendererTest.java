package org.yaosu.engine.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question;
import org.yaosu.engine.prompt.template.FormTemplate;

class PromptRendererTest {

    private static final PromptRenderer NO_LIMIT = new PromptRenderer(new Window(0, 0));

    /** Repeats the last reply, for which it leaves ten characters. */
    private static final PromptTemplate ECHO = new PromptTemplate() {
        @Override
        public int steps() {
            return 2;
        }

        @Override
        public List<Message> messages(int step, Question question, List<String> replies) {
            return List.of(new Message(Author.USER, step == 0 ? question.chat() : replies.get(0)));
        }

        @Override
        public int replyCharacters(int step) {
            return 10;
        }
    };

    @Test
    void aReplyIsCutToItsRoom() {
        assertThat(echo("字".repeat(11))).isEqualTo("字".repeat(10));
        assertThat(echo("短")).isEqualTo("短");
    }

    @Test
    void aReplyOfManyTokensIsCutShorter() {
        assertThat(echo("🙂".repeat(5))).isEqualTo("🙂🙂");
    }

    @Test
    void aReplyIsNotCutThroughACharacter() {
        assertThat(echo("abcdefghi🙂")).isEqualTo("abcdefghi");
    }

    @Test
    void aPromptThatDoesNotFitIsAFailure() {
        PromptRenderer small = new PromptRenderer(new Window(0, 100));
        Question question = Questions.about(Frames.small(), List.of(new Line("小林", "字".repeat(200))));

        assertThatThrownBy(() -> small.messages(ECHO, 0, question, List.of())).isInstanceOf(WindowTooSmallException.class)
                .hasMessageContainingAll("window of 100 characters", "cut the chat to chunks").hasMessageNotContaining("字字");
    }

    @Test
    void examplesThatDoNotFitAreLeftOutFromTheLast() {
        Question question = Questions.about(Frames.small(new Question.Example("例一", "{}"), new Question.Example("例二".repeat(500), "{}")),
                List.of(new Line("小林", "您好")));

        String prompt = new PromptRenderer(new Window(0, 1000)).messages(new FormTemplate(), 0, question, List.of()).get(0).text();

        assertThat(prompt).contains("例一", "您好").doesNotContain("例二");
    }

    private static String echo(String reply) {
        return NO_LIMIT.messages(ECHO, 1, Frames.small(), List.of(reply)).get(0).text();
    }
}
