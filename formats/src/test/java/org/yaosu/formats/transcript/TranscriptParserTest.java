package org.yaosu.formats.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Turn;

class TranscriptParserTest {

    @Test
    void aTurnRunsOverLinesUntilTheNextSpeaker() {
        assertThat(shown("小林：第一行\n第二行\n\n第四行\n客服阿梅：好的\n小林：谢谢")).containsExactly(
                "小林|第一行\n第二行\n\n第四行", "客服阿梅|好的", "小林|谢谢");
    }

    @Test
    void eachSpansCharactersAreItsText() {
        String source = " 小林 ： 你好 \r\n 再见 \r\n阿梅:您好\r\n";

        List<Turn> turns = turns(source);

        assertThat(turns).extracting(Turn::text).containsExactly("你好 \r\n 再见 ", "您好");
        assertThat(turns).allSatisfy(turn -> {
            assertThat(turn.span().of(source)).isEqualTo(turn.text());
            assertThat(turn.label().of(source)).isEqualTo(turn.speaker());
        });
    }

    @Test
    void textBeforeTheFirstSpeakerBelongsToNobody() {
        assertThat(shown("群聊记录\n小林：在吗\n阿梅：在的")).containsExactly("|群聊记录", "小林|在吗", "阿梅|在的");
    }

    @Test
    void textWithoutSpeakersIsOneTurn() {
        assertThat(shown("今天没有人说话\n真的没有")).containsExactly("|今天没有人说话\n真的没有");
    }

    @Test
    void headingsInsideABroadcastStartNoTurn() {
        String broadcast = "阿梅：新功能上线\n需求背景：门店想看报表\n\n功能介绍：\n①报表：每天一张\n2、导出：可存表格\n\n注：老报表下月停用\n会议时间：周五 8：00\n"
                + "电话：13800000000\n地址：某路一号\nhttp://example.org/a\n价格：88元";

        assertThat(shown("小林：在吗\n" + broadcast + "\n小林：收到\n阿梅：好的\n小林：还有吗\n阿梅：没有了\n小林：那就好\n小林：再见"))
                .extracting(turn -> turn.substring(0, turn.indexOf('|')))
                .containsExactly("小林", "阿梅", "小林", "阿梅", "小林", "阿梅", "小林", "小林");
    }

    @Test
    void aFormThatIsFilledInAgainAndAgainHasNoSpeakers() {
        StringBuilder chat = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            chat.append("小林：要开通的客户\n企业名称：第").append(i).append("家\n购买人数：").append(i).append("0\n联系电话：1380000000").append(i)
                    .append("\n阿梅：好的，开通第").append(i).append("家\n");
        }
        assertThat(turns(chat.toString())).extracting(Turn::speaker).containsOnly("小林", "阿梅").hasSize(12);
    }

    @Test
    void timesAndLinksAreNoSpeakers() {
        assertThat(shown("小林：几点开会\n8：00\n今晚8：30 也行\n10:15\nhttps://example.org\n阿梅：都可以")).hasSize(2);
    }

    @Test
    void aNameWithAClockInItIsASpeaker() {
        assertThat(shown("阿梅 9:00-18:00在线：您好\n小林：在吗\n阿梅 9:00-18:00在线：在的"))
                .containsExactly("阿梅 9:00-18:00在线|您好", "小林|在吗", "阿梅 9:00-18:00在线|在的");
    }

    @Test
    void aRareSpeakerIsKnownByBeingMentionedOrByHowPeopleTalk() {
        String busy = "阿梅：早上好\n阿梅：今天发货\n阿梅：明天休息\n阿梅：后天也发\n阿梅：有事找我\n";

        assertThat(turns(busy + "阿梅：@蓝天物流中心 请看一下\n蓝天物流中心：已出库\n星星：[图片]\n王小明：收到"))
                .extracting(Turn::speaker).endsWith("蓝天物流中心", "星星", "王小明");
    }

    @Test
    void halfWidthColonsDoWhereTheChatUsesThem() {
        assertThat(shown("Tom: hi there\nAnn: hello\nNote: see http://example.org\nTom: bye")).containsExactly(
                "Tom|hi there", "Ann|hello\nNote: see http://example.org", "Tom|bye");
    }

    @Test
    void aQuotedReplyStaysInOneTurn() {
        String reply = "这是一条引用/回复消息：\n\"阿梅：\n企业名称：某某\n小林：这行也在引用里\"\n------\n已经填好了";
        String curly = "这是一条引用/回复消息：\n“小林: \n[图片]”\n------\n看到了";

        assertThat(shown("阿梅：请填表\n小林：" + reply + "\n阿梅：" + curly + "\n小林：好")).containsExactly(
                "阿梅|请填表", "小林|" + reply, "阿梅|" + curly, "小林|好");
    }

    @Test
    void aBracketedQuoteOverSeveralLinesStaysInOneTurn() {
        String reply = "「阿梅：第一行\n小林：这行也在引用里\n第三行」\n- - - - - - - - -\n明白";

        assertThat(shown("阿梅：说明\n小林：" + reply + "\n阿梅：好")).containsExactly("阿梅|说明", "小林|" + reply, "阿梅|好");
    }

    @Test
    void aQuoteThatNeverEndsSwallowsNothing() {
        assertThat(turns("阿梅：这是一条引用/回复消息：\n\"小林：\n只有一半\n小林：在吗\n阿梅：在\n小林：好的")).extracting(Turn::speaker)
                .containsExactly("阿梅", "小林", "阿梅", "小林");
    }

    @Test
    void aSheetsTailIsKeptButMakesNoHeadingASpeaker() {
        String chat = "阿梅：开会\n主持 甲组：下午\n小林：好的";
        String copies = "\n阿梅：开会\n主持 甲组：早上\n小林：好的".repeat(20);
        String source = chat + "\" data-online-sheet-link='[\"阿梅：开会\\小林：好的\"]' title=\"\" >" + copies;

        List<Turn> turns = turns(source);

        assertThat(turns.get(turns.size() - 1).span().end()).isEqualTo(source.length());
        assertThat(turns.stream().filter(turn -> turn.label().start() < chat.length()).map(Turn::speaker).distinct())
                .containsExactlyElementsOf(turns(chat).stream().map(Turn::speaker).distinct().toList());
    }

    @Test
    void aQuotationMarkLeftFromACsvCellIsNoPartOfTheFirstName() {
        assertThat(shown("\"小林：在吗\n阿梅：在的")).containsExactly("小林|在吗", "阿梅|在的");
    }

    /** A generous limit: a parser that is not linear would need hours for the worst of these. */
    @Test
    void fiveMegabytesOfAnythingTakeNoTime() {
        int size = 5_000_000;
        for (String unit : List.of("小林：你好吗，今天的货到了没有\n阿梅：到了\n", "：", "@", "@小林", "小\n", "这是一条引用/回复消息：\n\"", "「\n", "「a：\n」\n- - - -\n",
                "字", "\r\n\n", "9:0", "a:b:", "------\n")) {
            String source = "小林：好\n" + unit.repeat(size / unit.length());
            Assertions.assertTimeout(Duration.ofSeconds(5), () -> turns(source), unit);
        }
        StringBuilder names = new StringBuilder();
        for (int i = 0; names.length() < size; i++) {
            names.append('名').append(i).append("：@名").append(i * 7 % 1000).append(" 在吗\n");
        }
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> turns(names.toString()));
    }

    private static List<Turn> turns(String source) {
        return TranscriptParser.turns(source);
    }

    private static List<String> shown(String source) {
        return turns(source).stream().map(turn -> turn.speaker() + "|" + turn.text()).toList();
    }
}
