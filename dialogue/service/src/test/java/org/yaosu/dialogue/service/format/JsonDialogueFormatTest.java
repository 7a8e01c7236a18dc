package org.yaosu.dialogue.service.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.dialogue.DialogueExample;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.DialogueRequest;

class JsonDialogueFormatTest {

    private final DialogueFormat format = new JsonDialogueFormat();

    @Test
    void theCompetitionsOwnFormIsReadToTheLetter() {
        DialogueExample example = format.read("""
                {"subtrack": "recommend", "profile": {"姓名": "张三", "喜欢": ["唱歌", "跑步"]}, "situation": "在 公司",
                 "goal": [["问天气", "", ""], ["再见", "", "再见"]], "knowlege": [["沈阳", "天气", "晴"]], "history": ["[1] 你好", "好"]}""");

        assertThat(example.request()).isEqualTo(new DialogueRequest("recommend", Map.of("姓名", List.of("张三"), "喜欢", List.of("唱歌", "跑步")), "在 公司",
                List.of(List.of("问天气", "", ""), List.of("再见", "", "再见")), List.of(List.of("沈阳", "天气", "晴")), List.of("[1] 你好", "好")));
        assertThat(example.response()).isEmpty();
    }

    @Test
    void theProfileKeepsItsOrder() {
        assertThat(read("{'profile': {'c': '1', 'a': '2', 'b': '3'}}").profile().keySet()).containsExactly("c", "a", "b");
    }

    @Test
    void theResponseIsReadWhereTheRowTells() {
        assertThat(format.read("{\"history\": [\"你好\"], \"response\": \"bot: 好 呀\"}").response()).contains("好 呀");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "[]", "'  '"})
    void aResponseWithNothingInItIsNone(String response) {
        assertThat(format.read(json("{'history': ['你好'], 'response': " + response + "}")).response()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"subtrack", "profile", "situation", "goal", "knowledge", "history", "response"})
    void nullInPlaceOfAFieldIsNothing(String field) {
        DialogueRequest request = read("{'" + field + "': null}");

        assertThat(request).isEqualTo(new DialogueRequest("chitchat", Map.of(), "", List.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"knowledge", "knowlege", "kg"})
    void knowledgeHasItsNames(String name) {
        assertThat(read("{'" + name + "': [['甲', '乙', '丙']]}").knowledge()).containsExactly(List.of("甲", "乙", "丙"));
    }

    @Test
    void oneOfTwoNamesMayBeEmpty() {
        assertThat(read("{'knowledge': [], 'knowlege': [['甲', '乙', '丙']]}").knowledge()).hasSize(1);
    }

    @Test
    void aUserProfileIsTheProfile() {
        assertThat(read("{'user_profile': {'性别': '男'}}").profile()).containsEntry("性别", List.of("男"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'{\\\"年龄\\\": 18}'", "[{'年龄': 18}]", "{'年龄': [[18]]}", "{'年龄': [18, null, '']}"})
    void aProfileMayBeEncodedOrWrappedOnceMore(String profile) {
        assertThat(read("{'profile': " + profile + "}").profile()).isEqualTo(Map.of("年龄", List.of("18")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'早上 在家'", "['早上 在家']", "['早上', '在家']", "[['早上 在家']]"})
    void aSituationMayBeWrapped(String situation) {
        assertThat(read("{'situation': " + situation + "}").situation()).isEqualTo("早上 在家");
    }

    @Test
    void aGoalInOneTextIsReadIntoNameThingAndWhatHappens() {
        DialogueRequest request = read("{'goal': '[1]问天气(User主动)-->[2]美食推荐(Bot推荐 『糖醋排骨』, User接受)-->[3]poi推荐（在 『甲店（乙路）』 订 『丙』）-->[4]再见'}");

        assertThat(request.goal()).containsExactly(List.of("问天气", "", "User主动"), List.of("美食推荐", "糖醋排骨", "Bot推荐 『糖醋排骨』, User接受"),
                List.of("poi推荐", "甲店（乙路）", "在 『甲店（乙路）』 订 『丙』"), List.of("再见", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'[1]寒暄-->[2]再见'", "'[1] 寒暄 --> [2] 再见'", "' [ 1 ] 寒暄 - - > [ 2 ] 再见'", "'寒暄-->再见'", "['[1]寒暄', '[2]再见']",
            "[['[1]寒暄-->[2]再见']]", "'[1]寒暄[2]再见'", "'[1]寒暄-->再见'", "[[['寒暄', '', '']], [['再见', '', '']]]", "'[[\\\"寒暄\\\",\\\"\\\",null],[\\\"再见\\\",\\\"\\\",\\\"\\\"]]'"})
    void aGoalMayBeWrittenAndNestedInManyWays(String goal) {
        assertThat(read("{'goal': " + goal + "}").goal()).containsExactly(List.of("寒暄", "", ""), List.of("再见", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"['START', '甲', '乙']", "[['START', '甲', '乙']]", "[[['START', '甲', '乙']]]", "[[['START', '甲', '乙'], []], '']"})
    void aSingleStepNeedNotBeNestedRightly(String goal) {
        assertThat(read("{'goal': " + goal + "}").goal()).containsExactly(List.of("START", "甲", "乙"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"['甲', '评分', 9.40]", "[['甲', '评分', '9.40']]", "[[['甲', '评分', 9.40]]]"})
    void aSingleTripleNeedNotBeNestedRightlyAndNumbersReadAsWritten(String knowledge) {
        assertThat(read("{'knowledge': " + knowledge + "}").knowledge()).containsExactly(List.of("甲", "评分", "9.40"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"['甲', '主演', ['乙', '丙']]", "[['甲', '主演', ['乙', '丙']]]", "[[['甲', '主演', ['乙', '丙']]]]", "'[[\\\"甲\\\",\\\"主演\\\",[\\\"乙\\\",\\\"丙\\\"]]]'",
            "[['甲', '主演', ['乙']], ['甲', '主演', '丙']]"})
    void aTripleWithSeveralValuesIsATripleForEach(String knowledge) {
        assertThat(read("{'knowledge': " + knowledge + "}").knowledge()).containsExactly(List.of("甲", "主演", "乙"), List.of("甲", "主演", "丙"));
    }

    @Test
    void textsMayStandBesideFacts() {
        assertThat(read("{'knowledge': ['甲', ['乙', '丙', '丁'], '戊', null]}").knowledge()).containsExactly(List.of("甲"), List.of("乙", "丙", "丁"), List.of("戊"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'你好'", "['你好']", "[['你好']]", "'[\\\"你好\\\"]'", "['你好', null, '  ']", "'user: 你好'", "['User：你好']", "['bot : 你好']", "[' BOT:你好 ', 'bot:']"})
    void theHistoryIsWhatWasSaid(String history) {
        assertThat(read("{'history': " + history + "}").history()).containsExactly("你好");
    }

    @Test
    void aHistoryInOneTextHasATurnALine() {
        assertThat(read("{'history': 'bot: 你好\\nuser: 好'}").history()).containsExactly("你好", "好");
    }

    @ParameterizedTest
    @CsvSource({"[1] 你好, [1] 你好", "[1]你好, [1]你好", "[1] bot: 你好, [1] 你好", "user 你好, user 你好", "1, 1", "true, true"})
    void marksOfStepsStay(String said, String read) {
        assertThat(read("{'history': ['" + said + "']}").history()).containsExactly(read);
    }

    @Test
    void numbersAndBooleansStandForTheirText() {
        assertThat(read("{'situation': 7, 'history': [1, true, 2.50, 1e3]}")).extracting(DialogueRequest::situation, DialogueRequest::history)
                .containsExactly("7", List.of("1", "true", "2.50", "1E+3"));
    }

    @Test
    void halfASurrogatePairIsReplaced() {
        assertThat(read("{'history': ['好\\ud83d']}").history()).containsExactly("好\uFFFD");
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(format.read("\uFEFF{\"history\": [\"你好\"]}").request().history()).containsExactly("你好");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KNOWLEDGE", " knowledge ", "Know ledge", "\u3000knowledge"})
    void aSubtrackIsReadInAnyCaseAndWithBlanks(String subtrack) {
        assertThat(read("{'subtrack': '" + subtrack + "'}").subtrack()).isEqualTo("knowledge");
    }

    @Test
    void anotherSubtrackStays() {
        assertThat(read("{'subtrack': 'weather'}").subtrack()).isEqualTo("weather");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'history': ['你好']} | chitchat",
            "{'subtrack': '', 'history': ['你好']} | chitchat",
            "{'subtrack': null, 'goal': [['START', '甲', '乙']]} | knowledge",
            "{'knowledge': [['甲', '乙', '丙']]} | knowledge",
            "{'goal': '[1]寒暄-->[2]再见'} | recommend",
            "{'goal': [['寒暄', '', '']], 'knowledge': [['甲', '乙', '丙']]} | recommend",
            "{'situation': '在家', 'knowledge': [['甲', '乙', '丙']]} | recommend",
            "{'profile': {'性别': '男'}} | recommend",
            "{'history': ['[1] 你好']} | recommend"})
    void aMissingSubtrackIsToldByTheFields(String json, String subtrack) {
        assertThat(read(json).subtrack()).isEqualTo(subtrack);
    }

    private DialogueRequest read(String json) {
        return format.read(json(json)).request();
    }

    private static String json(String withSingleQuotes) {
        return withSingleQuotes.replace('\'', '"');
    }
}
