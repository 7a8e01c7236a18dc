package org.yaosu.dialogue.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.PromptWindow;

class TurnPromptTest {

    @Test
    void aModelIsShownAllThereIsWhereItFits() {
        String shown = Windows.shown(prompt(Requests.RECOMMEND), Windows.OPEN);

        assertThat(shown).contains("姓名：田小满", "喜欢的电影：雨巷、长河渡", "聊天时间:晚上，在家", "2. 问User爱好", "现在进行到第2步（问User爱好）",
                "长河渡，导演：柳无尘", "雨巷，主演：沈听澜", "助手：晚上好，田小满！\n用户：你好呀\n助手：你平时喜欢做什么？\n用户：喜欢看雨巷这样的电影").doesNotContain("[1]");
    }

    @Test
    void thePartsOfASituationStayApart() {
        DialogueRequest request = new DialogueRequest("recommend", Map.of(), " 聊天 时间 : 晚上 ， 在 家     聊天 主题 : 学习 ", List.of(), List.of(), List.of());

        assertThat(Windows.shown(prompt(request), Windows.OPEN)).contains("【场景】\n聊天时间:晚上，在家；聊天主题:学习\n");
    }

    @Test
    void theFactNearestToTheLastTurnsStandsFirst() {
        String shown = Windows.shown(prompt(Requests.RECOMMEND), Windows.OPEN);

        assertThat(shown.indexOf("雨巷，主演")).isLessThan(shown.indexOf("长河渡，导演"));
    }

    @Test
    void eachSubtrackHasItsOwnWordingAndANewOneAGeneralOne() {
        List<String> tasks = List.of("chitchat", "knowledge", "recommend", "persuade").stream().map(subtrack -> Wording.of(subtrack).task()).toList();

        assertThat(tasks).doesNotHaveDuplicates();
        assertThat(Wording.of("negotiate").task()).isEqualTo(tasks.get(3));
    }

    @Test
    void aDialogueThatHasNotBegunIsBegunByTheModel() {
        assertThat(Windows.shown(prompt(new DialogueRequest("chitchat", Map.of(), "", List.of(), List.of(), List.of())), Windows.OPEN))
                .contains("由助手先开口").doesNotContain("【知识】", "【目标】", "【用户】", "【场景】");
    }

    @Test
    void olderTurnsGoFirst() {
        TurnPrompt prompt = prompt(Requests.large(12, 20));

        String shown = Windows.shown(prompt, new Windows(Windows.length(prompt.within(Windows.OPEN)) - 1, false));

        assertThat(shown).doesNotContain("第0句话").contains("第1句话", "事物0，", "爱好甲乙", "场景甲乙");
    }

    @Test
    void thenTheFactsThatAreFarthestFromWhatIsTalkedAbout() {
        TurnPrompt prompt = prompt(Requests.large(4, 20));

        String shown = Windows.shown(prompt, new Windows(Windows.length(prompt.within(Windows.OPEN)) - 100, false));

        assertThat(shown).contains("第0句话", "青石路口的灯笼\n", "爱好甲乙", "场景甲乙", "1. 寒暄").doesNotContain("事物9，");
    }

    @Test
    void theLastTurnsTheCurrentStepAndTheNextAlwaysStay() {
        TurnPrompt prompt = prompt(Requests.large(12, 20));

        String shown = Windows.shown(prompt, new Windows(0, false));

        assertThat(shown).contains("第8句话", "第9句话", "第10句话", "第11句话", "2. 问User爱好", "3. 电影推荐", "现在进行到第2步")
                .doesNotContain("第7句话", "事物", "爱好甲乙", "场景甲乙", "寒暄", "再见");
    }

    @Test
    void theNearestFactStaysLongest() {
        TurnPrompt prompt = prompt(Requests.large(12, 20));

        String shown = Windows.shown(prompt, new Windows(Windows.length(prompt.within(new Windows(0, false))) + 30, false));

        assertThat(shown).contains("事物18，属性：青石路口的灯笼").containsOnlyOnce("事物");
    }

    @ParameterizedTest
    @ValueSource(ints = {450, 500, 600, 700, 800, 1000})
    void whatIsSentFitsAndUsesTheRoom(int characters) {
        TurnPrompt prompt = prompt(Requests.large(12, 40));
        List<Message> sent = prompt.within(new Windows(characters, false));

        assertThat(Windows.length(sent)).isBetween(characters - 40, characters);
    }

    @Test
    void noMoreTurnsAreShownThanIsSet() {
        TurnPrompt prompt = TurnPrompts.of(Requests.large(12, 0), 5);

        assertThat(Windows.shown(prompt, Windows.OPEN)).contains("第7句话").doesNotContain("第6句话");
    }

    @Test
    void aStepThatIsMarkedInATurnThatIsNotShownCountsAllTheSame() {
        assertThat(Windows.shown(TurnPrompts.of(Requests.large(12, 0), 1), Windows.OPEN)).contains("现在进行到第2步");
    }

    @Test
    void aRemoteModelSeesNoPersonalDataAndTheOthersDo() {
        DialogueRequest request = new DialogueRequest("recommend", Map.of("姓名", List.of("田 小满"), "生日", List.of("1996-3-8"), "爱好", List.of("下棋")), "", List.of(),
                List.of(List.of("田小满", "喜欢", "雨巷")), List.of("你 好 ， 田小满", "打 我 电话 138 0000 0631 ， 邮箱 xiaoman @ example . com ， 3 月 8 日"));
        TurnPrompt prompt = prompt(request);

        assertThat(Windows.shown(prompt, new Windows(Integer.MAX_VALUE, true))).contains("〔姓名1〕，喜欢：雨巷", "爱好：下棋", "〔生日1〕", "〔号码1〕", "〔邮箱1〕")
                .doesNotContain("田小满", "1996", "0631", "example");
        assertThat(Windows.shown(prompt, Windows.OPEN)).contains("田小满，喜欢：雨巷", "138 0000 0631");
    }

    @Test
    void itFitsInAboutTheSameTimeHoweverMuchThereIs() {
        int[] asked = {0};
        TurnPrompt prompt = prompt(Requests.large(20, 50_000));

        prompt.within(new PromptWindow() {
            @Override
            public boolean holds(List<Message> messages) {
                asked[0]++;
                return Windows.length(messages) < 1000;
            }

            @Override
            public boolean discreet() {
                return false;
            }
        });

        assertThat(asked[0]).isLessThan(20);
    }

    @Test
    void everyPartThatIsLeftOutMakesItShorter() {
        Material all = Material.of(Requests.large(12, 20), 20);

        assertThat(IntStream.rangeClosed(1, all.steps())).allSatisfy(i -> assertThat(Windows.length(Wording.of("recommend").messages(all.shrunk(i))))
                .isLessThan(Windows.length(Wording.of("recommend").messages(all.shrunk(i - 1)))));
    }

    @Test
    void beforeItsFirstStepNothingIsLeftOut() {
        Material all = Material.of(Requests.large(12, 20), 20);

        assertThat(all.shrunk(0)).isEqualTo(all);
    }

    @Test
    void whatNobodyHidIsNotLookedForInTheAnswer() {
        DialogueRequest request = new DialogueRequest("chitchat", Map.of("姓名", List.of("田小满")), "", List.of(), List.of(), List.of("你好"));
        TurnPrompt prompt = prompt(request);
        prompt.within(Windows.OPEN);

        assertThat(prompt.restore("姓名1")).isEqualTo("姓名1");
    }

    private static TurnPrompt prompt(DialogueRequest request) {
        return TurnPrompts.of(request, 20);
    }
}
