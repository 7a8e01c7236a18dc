package org.yaosu.dialogue.command.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "这种 天气 适合 吃 糖醋排骨 了 呢 。 | 这种天气适合吃糖醋排骨了呢。",
        "《 雾港 》 的 评分 是 8.3 分 ！     | 《雾港》的评分是8.3分！",
        "推荐 Blue Harbor 给 你            | 推荐Blue Harbor给你",
        "Blue Harbor , 2019               | Blue Harbor , 2019",
        "“ 好 ” … … 吧                     | “好”……吧",
        "𠮷 野 家                           | 𠮷野家"})
    void blanksBesideChineseAreNotShown(String segmented, String joined) {
        assertThat(Joined.of(segmented)).isEqualTo(joined);
    }
}
