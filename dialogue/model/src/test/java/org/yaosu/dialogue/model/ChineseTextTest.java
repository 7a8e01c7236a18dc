package org.yaosu.dialogue.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "喜欢 看 剧情 电影 吗 ?|喜欢看剧情电影吗?",
            "这么 巧 ， 王牌 推荐 你 看 下 。|这么巧，王牌推荐你看下。",
            "行 囊 背 起 来|行囊背起来",
            "我 今年 22 了|我今年22了",
            "我 喜欢 New York City 的 夜景|我喜欢New York City的夜景",
            "20 18 - 9 - 27|20 18 - 9 - 27",
            "“ 各种 潮流 ” — — 音乐 …|“各种潮流”——音乐…",
            "没有 词界的文字不变。|没有词界的文字不变。",
            "𠮷 野 家|𠮷野家",
            "a\tb|a b"})
    void blanksStayBetweenLatinWordsAndNumbersAlone(String text, String joined) {
        assertThat(ChineseText.join(text)).isEqualTo(joined);
    }
}
