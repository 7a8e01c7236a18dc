package org.yaosu.web.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.dialogue.DialogueRequest;

class WayOfWritingTest {

    @ParameterizedTest
    @ValueSource(strings = {"你好 ， 我 喜欢 看 电影 。", "你 知道 《 黑狐 精英版 》 吗 ？", "知道 呀 ， 她 是 一个 演员"})
    void wordsBetweenBlanksAreSegmented(String text) {
        assertThat(WayOfWriting.of(said(text))).isEqualTo(WayOfWriting.SEGMENTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"你好，我喜欢看电影。", "你好 我喜欢看电影", "好的，谢谢，再见 了", "你喜欢看《流浪地球》吗"})
    void sentencesAreNotWhereverABlankIs(String text) {
        assertThat(WayOfWriting.of(said(text))).isEqualTo(WayOfWriting.PLAIN);
    }

    @Test
    void theRestTellsWhereNobodyHasSaidAnything() {
        DialogueRequest request = new DialogueRequest("knowledge", Map.of(), "", List.of(List.of("START", "黑狐")),
                List.of(List.of("黑狐", "主演", "张若昀 、 吴秀波 、 李梅")), List.of());

        assertThat(WayOfWriting.of(request)).isEqualTo(WayOfWriting.SEGMENTED);
    }

    @Test
    void whatWasSaidCountsBeforeTheRest() {
        DialogueRequest request = new DialogueRequest("knowledge", Map.of(), "", List.of(), List.of(List.of("黑狐", "主演", "张若昀 、 吴秀波")),
                List.of("你喜欢谁演的电影呢？"));

        assertThat(WayOfWriting.of(request)).isEqualTo(WayOfWriting.PLAIN);
    }

    @Test
    void nothingToJudgeByIsPlain() {
        assertThat(WayOfWriting.of(said("hello there"))).isEqualTo(WayOfWriting.PLAIN);
    }

    @ParameterizedTest
    @CsvSource({
            "我 爱 NBA 比赛 。, 我爱NBA比赛。",
            "iPhone 12 很 好, iPhone 12很好",
            "用 Visual Studio Code 写 ！, 用Visual Studio Code写！",
            "在 3 月 5 日 上映, 在3月5日上映",
            "评分 8 . 5 分, 评分8.5分",
            "𠮷野家 的 饭, 𠮷野家的饭"})
    void plainHasBlanksBetweenWordsOfLatinLettersOnly(String reply, String written) {
        assertThat(WayOfWriting.PLAIN.write(reply, Optional.empty())).isEqualTo(written);
    }

    @Test
    void plainLatinSentencesKeepTheirSigns() {
        assertThat(WayOfWriting.PLAIN.write("hello , my friend !", Optional.empty())).isEqualTo("hello, my friend!");
    }

    @Test
    void segmentedHasSingleBlanks() {
        assertThat(WayOfWriting.SEGMENTED.write(" 你好  ，\t朋友 ", Optional.empty())).isEqualTo("你好 ， 朋友");
    }

    @Test
    void segmentedAsksForTheWords() {
        assertThat(WayOfWriting.SEGMENTED.write("你好朋友", Optional.of(text -> "你好 朋友"))).isEqualTo("你好 朋友");
    }

    private static DialogueRequest said(String text) {
        return new DialogueRequest("chitchat", Map.of(), "", List.of(), List.of(), List.of(text));
    }
}
