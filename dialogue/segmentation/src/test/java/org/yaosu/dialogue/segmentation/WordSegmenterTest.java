package org.yaosu.dialogue.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.dialogue.Segmenter;

class WordSegmenterTest {

    private final Segmenter segmenter = new WordSegmenter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "这种天气适合吃糖醋排骨了呢。 | 这种 天气 适合 吃 糖醋排骨 了 呢 。",
            "你喜欢看什么电影？ | 你 喜欢 看 什么 电影 ？",
            "我来到北京清华大学 | 我 来到 北京 清华大学",
            "《电影》，评分7.3！ | 《 电影 》 ， 评分 7.3 ！",
            "气温22℃，湿度50% | 气温 22 ℃ ， 湿度 50%",
            "生日1974-10-18，身高178cm | 生日 1974 - 10 - 18 ， 身高 178cm",
            "[1]你好 | [ 1 ] 你好"})
    void wordsAndSignsAreSeparated(String text, String segmented) {
        assertThat(segmenter.segment(text)).isEqualTo(segmented);
    }

    @ParameterizedTest
    @ValueSource(strings = {"这种 天气 适合 吃 糖醋排骨 了 呢 。", "没看过 ， 我 去 看看 。", "为 什 么 听 一 面 之 辞 就 相 信 ？", "正在 放 《 春雨里洗过的太阳 》 。", "OK ， 再见", "好 的", "hello world"})
    void aTextWhoseWordsAreSeparatedKeepsThem(String text) {
        assertThat(segmenter.segment(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "我喜欢Michael Jackson的歌曲 | 我 喜欢 Michael Jackson 的 歌曲",
            "我喜欢 Michael Jackson 的歌曲。 | 我 喜欢 Michael Jackson 的 歌曲 。",
            "你好 这种天气适合吃糖醋排骨了呢 | 你好 这种 天气 适合 吃 糖醋排骨 了 呢",
            "哈哈 太好了。 | 哈哈 太好了 。"})
    void otherBlanksAreEndsOfWords(String text, String segmented) {
        assertThat(segmenter.segment(text)).isEqualTo(segmented);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u3000\u00a0", "\u0000"})
    void blanksAloneAreNothing(String text) {
        assertThat(segmenter.segment(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"好\n的", "好\u0000的", "  好   的  ", "好\u2028的", "好\u3000的", "好\r\n\u0085的"})
    void theResultIsOnOneLineWithSingleBlanks(String text) {
        assertThat(segmenter.segment(text)).isEqualTo("好 的");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"好😀吗 | 好 😀 吗", "👨‍👩‍👧好 | 👨‍👩‍👧 好", "𠮷野家好吃 | 𠮷 野家 好吃", "🇨🇳加油 | 🇨🇳 加油"})
    void signsOfSeveralCharactersStayWhole(String text, String segmented) {
        assertThat(segmenter.segment(text)).isEqualTo(segmented);
    }

    @Test
    void halfASurrogatePairIsASign() {
        assertThat(segmenter.segment("好\ud83d吗")).isEqualTo("好 \ud83d 吗");
    }

    @ParameterizedTest
    @ValueSource(strings = {"好", "今天天气真不错", "a", "1", "，", "😀", "龘", "-", "好 ", "\u0301", "🇨", "."})
    void timeGrowsWithTheLengthOnly(String repeated) {
        String text = repeated.repeat(100_000 / repeated.length());

        String segmented = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> segmenter.segment(text));

        assertThat(segmented.replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void severalThreadsGetWhatOneGets() {
        List<String> texts = IntStream.range(0, 2000).mapToObj(i -> "这种天气适合吃糖醋排骨了呢" + i).toList();

        assertThat(texts.parallelStream().map(segmenter::segment).toList()).isEqualTo(texts.stream().map(segmenter::segment).toList());
    }

    @Test
    void whatIsSegmentedStaysAsItIs() {
        String text = segmenter.segment(String.join("", Collections.nCopies(50, "我喜欢Michael Jackson的歌曲，你呢？")));

        assertThat(segmenter.segment(text)).isEqualTo(text);
    }
}
