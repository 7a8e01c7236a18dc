package org.yaosu.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;
import org.yaosu.simulator.Brain;

class RecordedBrainTest {

    private static final List<String> CHATS = List.of("""
            卢岸5：在吗
            秦屿7：您好
            卢岸5：想租一辆银色的轿车
            卢岸5：好的
            """, """
            沈砚2：在吗
            秦屿7：您好
            沈砚2：门禁卡丢了怎么补
            秦屿7：带上证件来前台
            沈砚2：好的
            """, """
            秦屿7：您好
            苏棠9：好的
            """);
    private static final Recording SUMMARIES = new Recording(List.of("```markdown\n# 客户基本信息\n- 姓名：卢岸5\n- 地区：未提供\n```",
            "# 客户基本信息\n- 姓名：沈砚2\n- 地区：未提供", "# 客户基本信息\n- 姓名：苏棠9\n- 地区：未提供"));
    private static final Recording REPLIES = new Recording(List.of("[{\"姓名\":\"卢岸5\"}]", "[{\"姓名\":\"沈砚2\"}]", "[{\"姓名\":\"苏棠9\"}]"));
    private static final Brain OTHER = messages -> "别人答的";
    private static final String MARKDOWN = "按小节整理，只输出 Markdown：\n- 姓名：客户的姓名\n";
    private static final String FORM = "只输出 JSON：\n{\"姓名\":\"\"}\n";

    private final RecordedBrain brain = new RecordedBrain(CHATS, Optional.of(SUMMARIES), Optional.of(REPLIES), OTHER);

    @Test
    void aQuestionForMarkdownGetsTheSummaryOfTheChat() {
        assertThat(answer(brain, MARKDOWN + tagged(CHATS.get(1)))).isEqualTo(SUMMARIES.answers().get(1));
    }

    @Test
    void aQuestionForKeysGetsTheRecordsOfTheChat() {
        assertThat(answer(brain, FORM + tagged(CHATS.get(0)))).isEqualTo(REPLIES.answers().get(0));
    }

    @Test
    void aChatAloneGetsItsRecords() {
        assertThat(answer(brain, CHATS.get(1))).isEqualTo(REPLIES.answers().get(1));
    }

    @Test
    void aSummaryAloneGetsTheRecordsThoughItSaysMarkdown() {
        assertThat(answer(brain, SUMMARIES.answers().get(0))).isEqualTo(REPLIES.answers().get(0));
    }

    @Test
    void aSummaryAmongOtherWordsGetsTheRecords() {
        assertThat(answer(brain, "根据摘要填写。\n" + FORM + "<reply-0a1b2c3d>\n" + SUMMARIES.answers().get(2) + "\n</reply-0a1b2c3d>\n完"))
                .isEqualTo(REPLIES.answers().get(2));
    }

    @Test
    void aChatIsKnownWithLinesLeftOutAndOtherNames() {
        assertThat(answer(brain, FORM + tagged("〔人1〕：门禁卡丢了怎么补\n〔人1〕：好的"))).isEqualTo(REPLIES.answers().get(1));
    }

    @Test
    void ofTwoChatsWithAllTheLinesTheOneWithNothingElseIsMeant() {
        assertThat(answer(brain, CHATS.get(2))).isEqualTo(REPLIES.answers().get(2));
    }

    @Test
    void theLastChatOfAPromptIsMeant() {
        assertThat(answer(brain, FORM + "示例：\n" + tagged(CHATS.get(0)) + "现在这个：\n" + tagged(CHATS.get(1)))).isEqualTo(REPLIES.answers().get(1));
    }

    @Test
    void whatTheModelSaidBeforeDoesNotCount() {
        String second = brain.answer(List.of(new Message(Author.USER, MARKDOWN + tagged(CHATS.get(0))),
                new Message(Author.ASSISTANT, "{\"姓名\": \"沈砚2\"}"), new Message(Author.USER, "没有读到，请再答一次。")));

        assertThat(second).isEqualTo(SUMMARIES.answers().get(0));
    }

    @Test
    void moreChatsThanAnswersBeginAgain() {
        RecordedBrain two = new RecordedBrain(CHATS, Optional.of(SUMMARIES), Optional.of(new Recording(REPLIES.answers().subList(0, 2))), OTHER);

        assertThat(answer(two, CHATS.get(2))).isEqualTo(REPLIES.answers().get(0));
    }

    @Test
    void whatWasNotRecordedIsAnsweredByTheOther() {
        RecordedBrain noSummaries = new RecordedBrain(CHATS, Optional.empty(), Optional.of(REPLIES), OTHER);
        RecordedBrain noReplies = new RecordedBrain(CHATS, Optional.of(SUMMARIES), Optional.empty(), OTHER);

        assertThat(answer(noSummaries, MARKDOWN + tagged(CHATS.get(0)))).isEqualTo("别人答的");
        assertThat(answer(noReplies, FORM + tagged(CHATS.get(0)))).isEqualTo("别人答的");
        assertThat(answer(brain, FORM + tagged("何琳4：发票什么时候寄\n秦屿7：下周寄"))).isEqualTo("别人答的");
        assertThat(answer(brain, "你好")).isEqualTo("别人答的");
    }

    @Test
    void aSummaryAloneWithoutRecordedRepliesIsRefused() {
        RecordedBrain noReplies = new RecordedBrain(CHATS, Optional.of(SUMMARIES), Optional.empty(), OTHER);

        assertThatThrownBy(() -> answer(noReplies, SUMMARIES.answers().get(1))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("recorded replies");
    }

    private static String tagged(String chat) {
        return "<chat-0a1b2c3d>\n" + chat.strip() + "\n</chat-0a1b2c3d>\n";
    }

    private static String answer(Brain asked, String text) {
        return asked.answer(List.of(new Message(Author.USER, text)));
    }
}
