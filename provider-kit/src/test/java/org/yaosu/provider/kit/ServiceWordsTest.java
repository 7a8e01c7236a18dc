package org.yaosu.provider.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.model.Message;

class ServiceWordsTest {

    private final ServiceWords words = new ServiceWords(List.of(new Message(Message.Author.USER, "客户王小明: 手机\n13800138000, mail Some.Body@mail.test")),
            Secret.of("k-123456")::hideIn);

    @ParameterizedTest
    @ValueSource(strings = {"bad 王小明", "bad 户王 小", "bad 138001", "bad some.body@", "bad \\u738b\\u5c0f\\u660e", "bad \\\\u738b\\\\u5c0f\\\\u660e", "bad 手机\\n138001"})
    void wordsThatRepeatTheChatAreLeftOut(String echo) {
        assertThat(words.quote(echo)).isEqualTo("; its message repeats the request and is left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the model does not exist", "请求参数不对", "maximum context length is 8192 tokens", "see https://example.com/docs/guides/error-codes/api-errors"})
    void wordsOfTheServiceAreQuoted(String own) {
        assertThat(words.quote(own)).isEqualTo(": " + own);
    }

    @Test
    void wordsAreOneLineAndCut() {
        assertThat(words.quote("a\r\nb\tc " + "x ".repeat(300))).startsWith(": a b c x").hasSize(2 + 200).endsWith("…");
    }

    @Test
    void aKeyIsHiddenBeforeTheWordsAreCut() {
        assertThat(words.quote("x ".repeat(97) + "k-123456")).endsWith(" ***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789abcdef0123456789abcdef", "q1Zd8Xk2Lm5Pw7Rt9Uv3Ys6Bn4Cg0Hj=", "AbcDefGhiJklMnoPqrStuVwxYzAbc"})
    void whatLooksLikeAKeyIsHidden(String key) {
        assertThat(words.quote("bad " + key)).isEqualTo(": bad ***");
    }

    @Test
    void noWordsAreNothing() {
        assertThat(words.quote(" \n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_request_error", "10013", "cht000b2f41@dx18a3f1c2d9e6b87532", "8e1f6a52-3c4d-4b7a-9f10-2d5c6e7f8a9b"})
    void codesAndNumbersOfCallsAreNames(String name) {
        assertThat(words.name(name)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "王小明", "13800138000", "k-123456"})
    void whatIsNoNameIsNotShown(String other) {
        assertThat(words.name(other)).isEmpty();
    }
}
