package org.yaosu.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedValuesTest {

    private static final ClosedValues BUDGET = new ClosedValues(List.of("充足", "不充足"));
    private static final ClosedValues INTENTION = new ClosedValues(List.of("有意向", "无意向"));

    @ParameterizedTest
    @CsvSource({"充足, 充足", "不充足, 不充足", "预算不充足, 不充足", "预算不太充足, 不充足", "“充足”。, 充足", "比较充足, 充足"})
    void theLongestValueAndItsDenialCount(String text, String value) {
        assertThat(BUDGET.one(text)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({"有意向：询问了价格, 有意向", "客户有意向, 有意向", "没有意向, 无意向", "并无意向, 无意向", "是，要续费, 有意向", "否, 无意向", "True, 有意向"})
    void aWordingMeansOneValue(String text, String value) {
        assertThat(INTENTION.one(text)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"有意向/无意向", "有意向或无意向", "未必有意向", "意向一般", "有意向与否未知"})
    void aWordingThatLeavesItOpenMeansNone(String text) {
        assertThat(INTENTION.one(text)).isEmpty();
    }

    @Test
    void aValueOfOneCharacterIsNotSearchedInSentences() {
        ClosedValues sex = new ClosedValues(List.of("男", "女"));

        assertThat(sex.one("女士")).contains("女");
        assertThat(sex.one("客户咨询子女教育课程的价格")).isEmpty();
    }

    @Test
    void aListTakesAllThatAreMeant() {
        assertThat(new ClosedValues(List.of("价格", "竞品", "工时")).several("价格和工时方面，没有竞品")).containsExactly("价格", "工时");
    }
}
