package org.yaosu.engine.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "这是一条引用/回复消息：\n\"何琳：\n在吗\"\n------\n在",
        "这是一条引用/回复消息：\n“何琳: 在吗”\n------\n在",
        "\"何琳：\n在吗\"\n------\n在",
        "「何琳：在吗」\n- - - - - - - -\n在",
        "「 何琳 ：在吗」 \r\n- - - - - - - - \r\n在",
        "「何琳\n在吗」\n------\n在"})
    void everyFormNamesWhoIsQuoted(String text) {
        assertThat(Quote.in(text).flatMap(Quote::speaker)).contains("何琳");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"在吗\"\n------\n在", "「在吗」\n------\n在", "“在吗” \n------\n在", "「」\n------\n在",
        "这是一条引用/回复消息：\n\"[图片]\"\n------\n在"})
    void aQuoteOfWordsAloneNamesNobody(String text) {
        assertThat(Quote.in(text)).hasValueSatisfying(quote -> assertThat(quote.speaker()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "在", "------", "「何琳：在吗」", "「何琳：在吗\n------\n在", "在「何琳：在吗」\n------\n在", "\""})
    void otherTextIsNoQuote(String text) {
        assertThat(Quote.in(text)).isEmpty();
    }

    @Test
    void theReplyStartsBehindTheRule() {
        String text = "「何琳：在吗」\n------\n在";

        assertThat(text.substring(Quote.in(text).orElseThrow().replyStart())).isEqualTo("\n在");
    }
}
