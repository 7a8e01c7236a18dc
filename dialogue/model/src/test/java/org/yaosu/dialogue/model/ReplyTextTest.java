package org.yaosu.dialogue.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "那就看《雨巷》吧。|那就看《雨巷》吧。",
            "回复：那就看《雨巷》吧。|那就看《雨巷》吧。",
            "bot: 那就看《雨巷》吧。|那就看《雨巷》吧。",
            "Assistant：[3] 那就看《雨巷》吧。|那就看《雨巷》吧。",
            "[3] bot : 那就看《雨巷》吧[2]。|那就看《雨巷》吧。",
            "**助手：** 那就看**《雨巷》**吧。|那就看《雨巷》吧。",
            "“那就看《雨巷》吧。”|那就看《雨巷》吧。",
            "\"回复：那就看《雨巷》吧。\"|那就看《雨巷》吧。",
            "「『好』」|好",
            "“好”是他说的，不是“坏”|“好”是他说的，不是“坏”",
            "# 好的|好的",
            "- 好的|好的",
            "> 好的|好的",
            "1. 好的|好的",
            "看[这里](https://example.com/a)|看这里",
            "那 就 看 New York 吧|那就看New York吧",
            "3 * 4 * 5 是60|3 * 4 * 5是60",
            "<think>用户想看电影</think>好的|好的"})
    void whatIsNotSaidIsLeftOut(String answer, String reply) {
        assertThat(ReplyText.of(answer, 200)).isEqualTo(reply);
    }

    @Test
    void theLinesBecomeOne() {
        assertThat(ReplyText.of("回复：\n\n好的，\n那就看《雨巷》吧。\r\n", 200)).isEqualTo("好的，那就看《雨巷》吧。");
        assertThat(ReplyText.of("```text\n好的\n```", 200)).isEqualTo("好的");
    }

    @Test
    void whatTheModelSaysInTheUsersNameIsLeftOut() {
        assertThat(ReplyText.of("好的。\n用户：为什么？\n助手：因为好看。", 200)).isEqualTo("好的。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "“”", "bot:", "[1]", "``` \n```", "<think>我想一想"})
    void anAnswerWithoutWordsIsEmpty(String answer) {
        assertThat(ReplyText.of(answer, 200)).isEmpty();
    }

    @Test
    void aLongReplyIsCutAfterTheLastSentenceThatEndsInTime() {
        assertThat(ReplyText.of("好的。那就看雨巷吧！它的主演是沈听澜，演得很好。", 12)).isEqualTo("好的。那就看雨巷吧！");
    }

    @Test
    void aSentenceThatIsTooLongIsCutBetweenCharacters() {
        assertThat(ReplyText.of("𠮷𠮷𠮷𠮷", 3)).isEqualTo("𠮷𠮷𠮷");
    }
}
