package org.yaosu.spark.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelReply.Usage;

class AnswerTest {

    private final Setup setup = new Setup(URI.create("ws://127.0.0.1:1/v3.5/chat")).keys("KEYKEYKEY", "SECRETSECRET");
    private final Answer answer = new Answer(setup.failures("王小明的手机号码是13800138000"));

    @Test
    void piecesAreJoinedAndTheLastFrameHasTheUsage() {
        assertThat(answer.add(frame(0, 0, "你", ""))).isEmpty();
        assertThat(answer.add(frame(0, 1, "", ""))).isEmpty();

        assertThat(answer.add(frame(0, 2, "好", ", \"usage\": {\"text\": {\"question_tokens\": 1, \"prompt_tokens\": 5, \"completion_tokens\": 2, \"total_tokens\": 7}}")))
                .map(reply -> reply.text() + reply.usage()).contains("你好" + new Usage(5, 2));
    }

    @Test
    void thoughtsAndPlugInsAreNotText() {
        answer.add(Frame.parse("{\"header\": {\"code\": 0, \"status\": 1}, \"payload\": {\"plugins\": {\"text\": [{\"content\": \"搜索\"}]}}}"));
        answer.add(Frame.parse("{\"header\": {\"code\": 0, \"status\": 1}, \"payload\": {\"choices\": {\"status\": 1, \"text\": "
                + "[{\"reasoning_content\": \"想\", \"role\": \"assistant\", \"index\": 0}]}}}"));

        assertThat(answer.add(frame(0, 2, "好", ""))).map(ModelReply::text).contains("好");
    }

    @Test
    void aSuspicionIsANoteAndTheTextStays() {
        answer.add(frame(0, 1, "全文", ""));

        ModelReply reply = answer.add(Frame.parse("{\"header\": {\"code\": 10019, \"message\": \"x\", \"status\": 2}}")).orElseThrow();

        assertThat(reply.text()).isEqualTo("全文");
        assertThat(reply.notes()).singleElement().asString().contains("10019");
    }

    @Test
    void aSuspicionAloneIsNoAnswer() {
        assertThatThrownBy(() -> answer.add(Frame.parse("{\"header\": {\"code\": 10019, \"status\": 2}}")))
                .isInstanceOfSatisfying(ModelException.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.AUDIT));
    }

    @Test
    void anUnknownCodeIsAFailureForGoodInTheServicesWords() {
        ModelException failure = failure("{\"header\": {\"code\": 19999, \"message\": \"OddError:(app demo SECRETSECRET KEYKEYKEY) odd\\nthing\", \"sid\": \"cht1@dx2\"}}");

        assertThat(failure.kind()).isEqualTo(Kind.PROTOCOL);
        assertThat(failure.retryable()).isFalse();
        assertThat(failure).hasMessage("127.0.0.1:1/v3.5/chat: an error that the vendor's list does not have: OddError:(app *** *** ***) odd thing (19999, sid cht1@dx2)");
    }

    @Test
    void aMessageThatRepeatsTheChatIsLeftOut() {
        assertThat(failure("{\"header\": {\"code\": 19999, \"message\": \"bad content 手机号码是13800138000!\"}}").getMessage())
                .contains("left out").doesNotContain("1380013").doesNotContain("手机");
    }

    @Test
    void aKeyIsHiddenWhereverTheWordsAreCut() {
        assertThat(failure("{\"header\": {\"code\": 19999, \"message\": \"" + "x ".repeat(97) + "SECRETSECRET\"}}").getMessage()).doesNotContain("SECRET");
    }

    @Test
    void aSidThatIsNoneIsNotShown() {
        assertThat(failure("{\"header\": {\"code\": 10013, \"sid\": \"some text\"}}").getMessage()).doesNotContain("sid").doesNotContain("text");
    }

    @Test
    void garbageIsNotQuoted() {
        assertThatThrownBy(() -> Frame.parse("手机号码")).isInstanceOf(IllegalArgumentException.class).hasNoCause().hasMessage("a frame is not JSON");
        assertThatThrownBy(() -> Frame.parse("{\"answer\": 1}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Frame.parse("{\"header\": {\"code\": 0}} more")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Frame.parse("")).isInstanceOf(IllegalArgumentException.class);
    }

    private ModelException failure(String frame) {
        return catchThrowableOfType(ModelException.class, () -> answer.add(Frame.parse(frame)));
    }

    private static Frame frame(int code, int status, String text, String usage) {
        return Frame.parse("{\"header\": {\"code\": %d, \"message\": \"\", \"sid\": \"s\", \"status\": %d}, \"payload\": {\"choices\": {\"status\": %d, \"seq\": 0, \"text\": [{\"content\": \"%s\", \"role\": \"assistant\", \"index\": 0}, {\"content\": \"other\", \"index\": 1}]}%s}}"
                .formatted(code, status, status, text, usage));
    }
}
