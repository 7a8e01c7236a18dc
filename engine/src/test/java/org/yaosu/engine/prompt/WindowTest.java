package org.yaosu.engine.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;

class WindowTest {

    @Test
    void theVendorsRuleCountsChineseCharactersAndEnglishWords() {
        assertThat(TokenEstimate.typical("汉".repeat(150))).isEqualTo(100);
        assertThat(TokenEstimate.typical("some words ".repeat(40))).isEqualTo(100);
        assertThat(TokenEstimate.typical("")).isZero();
    }

    @Test
    void theCautiousEstimateIsNotBelowTheRule() {
        for (String text : List.of("客户的姓名", "hello, world", "13800000000", "{\"a\":[\"b\"]}", "🙂🙂", "a")) {
            assertThat(TokenEstimate.cautious(text)).as(text).isGreaterThanOrEqualTo(TokenEstimate.typical(text));
        }
    }

    @Test
    void digitsAndEmojiWeighMoreThanLetters() {
        assertThat(TokenEstimate.cautious("abcd")).isEqualTo(2);
        assertThat(TokenEstimate.cautious("1380")).isEqualTo(4);
        assertThat(TokenEstimate.cautious("🙂")).isEqualTo(4);
    }

    @Test
    void charactersAreCountedOverAllMessages() {
        List<Message> messages = List.of(user("一二三"), user("四五"));

        assertThat(new Window(0, 5).fits(messages)).isTrue();
        assertThat(new Window(0, 4).fits(messages)).isFalse();
    }

    @Test
    void tokensAreCountedWithWhatStandsAroundAMessage() {
        assertThat(new Window(9, 0).fits(List.of(user("一二三四五")))).isTrue();
        assertThat(new Window(8, 0).fits(List.of(user("一二三四五")))).isFalse();
    }

    @Test
    void bothLimitsHold() {
        assertThat(new Window(1000, 4).fits(List.of(user("一二三四五")))).isFalse();
        assertThat(new Window(4, 1000).fits(List.of(user("一二三四五")))).isFalse();
    }

    @Test
    void whatIsNotCountedIsNoLimit() {
        assertThat(new Window(0, 0).fits(List.of(user("字".repeat(1_000_000))))).isTrue();
    }

    @Test
    void aNegativeWindowIsRefused() {
        assertThatThrownBy(() -> new Window(-1, 0)).hasMessageContaining("-1 tokens");
    }

    private static Message user(String text) {
        return new Message(Author.USER, text);
    }
}
