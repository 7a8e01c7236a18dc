package org.yaosu.extractor.fields.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {

    @ParameterizedTest
    @ValueSource(strings = {"36万", "3-5万元左右", "3万到5万", "8千", "50w", "1.5万", "100元", "76806", "36,000元", "1,200,000", "二十万", "十几万", "三千", "20多万", "200万以内"})
    void money(String amount) {
        assertThat(amount).matches(Patterns.MONEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13812345678", "2024年", "5000人", "100", "8：00", "1wx", "万一"})
    void noMoney(String text) {
        assertThat(Pattern.compile(Patterns.MONEY).matcher(text).find()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"今天", "明晚", "大后天", "周三", "下周三", "下个星期天", "本周五", "12月4日", "2030年12月4号", "3号"})
    void day(String day) {
        assertThat(day).matches(Patterns.DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"上周三", "每周三", "上个星期天", "每个周三", "3号楼", "昨天", "112月", "周报"})
    void noDay(String text) {
        assertThat(Pattern.compile(Patterns.DAY).matcher(text).find()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"14:00", "8：00", "下午两点半", "十点", "上午 9点15分", "晚上8点"})
    void hour(String hour) {
        assertThat(hour).matches(Patterns.HOUR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"16:46:49", "一点建议没有", "14:0", "下午"})
    void noHour(String text) {
        assertThat(Pattern.compile(Patterns.HOUR).matcher(text).lookingAt()).isFalse();
    }
}
