package org.yaosu.engine.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Turn;
import org.yaosu.engine.Chats;

class CleanerTest {

    private static final String LONG = "各位老师好，我们的系统将在本周六凌晨两点升级，届时后台暂停使用半小时。";

    private final Cleaner cleaner = new Cleaner();

    @Test
    void theTailIsCutInsideTheTurnThatCarriesIt() {
        Chat chat = Chats.of("周明", "表格在这里", "何琳", "好的 https://example.org/a\" data-online-sheet-link='[\"周明：表格在这里");

        assertThat(own(chat)).containsExactly("表格在这里", "好的 https://example.org/a");
    }

    @Test
    void turnsBehindTheTailAreGone() {
        Chat chat = Chats.of("周明", "表格\" data-online-sheet-link='[\"x", "何琳", "表格");

        assertThat(own(chat)).containsExactly("表格");
    }

    @Test
    void aTurnThatIsOnlyTailIsGone() {
        Chat chat = Chats.of("周明", "你好", "何琳", "\" data-online-sheet-link='[\"周明：你好");

        assertThat(own(chat)).containsExactly("你好");
    }

    @ParameterizedTest
    @ValueSource(strings = {"他说\"data 要备份\"", "请看 data-online-sheet-link 这个属性", "\" data-sheet 是什么", "价格是 \"x\" ='["})
    void wordsThatOnlyResembleATailStay(String text) {
        assertThat(own(Chats.of("周明", text, "何琳", "好"))).containsExactly(text, "好");
    }

    @Test
    void anAnnouncedQuoteIsCutAndTheReplyStays() {
        assertThat(own(Chats.of("周明", "这是一条引用/回复消息：\n\"何琳：\n什么时候上线\"\n------\n下周三"))).containsExactly("下周三");
    }

    @Test
    void aBracketedQuoteIsCutAndTheReplyStays() {
        assertThat(own(Chats.of("周明", "「何琳：什么时候上线」\n- - - - - - - - - - - - - - -\n下周三"))).containsExactly("下周三");
    }

    @Test
    void aQuoteInAQuoteIsCutWithIt() {
        String text = "这是一条引用/回复消息：\n\"周明：\n「何琳：什么时候上线」\n- - - - - - - -\n下周三\"\n------\n太好了";

        assertThat(own(Chats.of("何琳", text))).containsExactly("太好了");
    }

    @Test
    void aQuoteThatNamesNobodyIsCutToo() {
        assertThat(own(Chats.of("周明", "\"什么时候上线\"\n------\n下周三"))).containsExactly("下周三");
    }

    @Test
    void aQuoteWithoutAReplySaysNothing() {
        assertThat(own(Chats.of("周明", "「何琳：什么时候上线」\n------\n", "何琳", "?"))).containsExactly("?");
    }

    @Test
    void aDashedLineOutsideAQuoteCutsNothing() {
        String text = "课程时间：周五\n---------------------\n地点：线上";

        assertThat(own(Chats.of("周明", text))).containsExactly(text);
    }

    @Test
    void aDashedLineInAListThatBeginsWithAQuotationMarkCutsNothing() {
        String text = "\"基础版\"一年 800\n---------\n\"高级版\"一年 2000";
        String wordBeforeRule = "“报价”如下：\n基础版 800 元\n------\n高级版 2000 元";

        assertThat(own(Chats.of("周明", text, "周明", wordBeforeRule))).containsExactly(text, wordBeforeRule);
    }

    @Test
    void fewDashesAreNoRule() {
        String text = "「何琳：在吗」\n---\n在";

        assertThat(own(Chats.of("周明", text))).containsExactly(text);
    }

    @Test
    void blanksAroundATurnAreDropped() {
        assertThat(own(Chats.of("周明", " \t你好\n \n", "何琳", " \n "))).containsExactly("你好");
    }

    @Test
    void mediaMarksCarryNoConversationButAreOwnWords() {
        Chat chat = Chats.of("周明", "[图片]", "何琳", "[图片] [文件]\n[语音]", "周明", "[图片]看这里");

        assertThat(own(chat)).containsExactly("[图片]", "[图片] [文件]\n[语音]", "[图片]看这里");
        assertThat(conversation(chat)).containsExactly("[图片]看这里");
    }

    @Test
    void whatIsNoMediaMarkStays() {
        assertThat(conversation(Chats.of("周明", "[报价单]", "何琳", "图片", "周明", "[OK]"))).containsExactly("[报价单]", "图片", "[OK]");
    }

    @Test
    void aBroadcastIsKeptOnceWhoeverRepeatsIt() {
        assertThat(conversation(Chats.of("周明", LONG, "何琳", "收到", "周明", LONG, "王芬", LONG))).containsExactly(LONG, "收到");
    }

    @Test
    void shortMessagesMayBeSaidTwice() {
        assertThat(conversation(Chats.of("周明", "好的", "何琳", "好的", "周明", "好的"))).containsExactly("好的", "好的", "好的");
    }

    @Test
    void longMessagesThatDifferByOneCharacterBothStay() {
        assertThat(conversation(Chats.of("周明", LONG, "周明", LONG + "！"))).containsExactly(LONG, LONG + "！");
    }

    @Test
    void whateverIsLeftIsAnExactSliceOfTheSource() {
        Chat chat = Chats.of("周明", "  \ud83d\ude00 你好 ", "何琳", "「周明：你好」\n------\n 您好\ud83d\ude00 \n",
                "周明", "这是一条引用/回复消息：\n\"何琳：\n您好\"\n------\n" + LONG, "何琳", "给你表格\" data-online-sheet-link='[\"周明");

        List<Turn> left = cleaner.conversation(cleaner.ownWords(chat));

        assertThat(left).hasSize(4).allSatisfy(turn -> {
            assertThat(turn.span().of(chat.source())).isEqualTo(turn.text());
            assertThat(turn.label().of(chat.source())).isEqualTo(turn.speaker());
        });
    }

    @Test
    void aChatOfNoTurnsStaysOne() {
        assertThat(own(Chats.of())).isEmpty();
    }

    private List<String> own(Chat chat) {
        return cleaner.ownWords(chat).stream().map(Turn::text).toList();
    }

    private List<String> conversation(Chat chat) {
        return cleaner.conversation(cleaner.ownWords(chat)).stream().map(Turn::text).toList();
    }
}
