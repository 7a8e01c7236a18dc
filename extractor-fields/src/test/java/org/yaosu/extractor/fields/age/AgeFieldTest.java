package org.yaosu.extractor.fields.age;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class AgeFieldTest {

    private final AgeField field = new AgeField();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "我今年35岁|35岁|我今年35岁", "今年 41 周岁|41岁|今年 41 周岁", "我35岁了|35岁|我35岁", "年龄：28|28岁|年龄：28", "年龄 28岁|28岁|年龄 28岁", "王敏，女，32岁|32岁|女，32岁"})
    void customersStateIt(String text, String age, String evidence) {
        assertThat(Dialogue.said(text).value(field)).isEqualTo(age);
        assertThat(Dialogue.said(text).evidence(field)).containsExactly(evidence);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "35岁以上的会员", "用户主要是女，35岁以上", "年龄：25-40岁", "年龄25到40", "年龄 35岁以下", "年龄：35以上", "今年35岁以下的有多少", "我孩子今年12岁", "我妈今年60岁", "年龄段怎么分", "工龄10年", "今年3500岁"})
    void agesOfOthersAndOfGroupsAreNone(String text) {
        assertThat(Dialogue.said(text).values(field)).isEmpty();
    }

    @Test
    void theAgentsAgeIsNotTheCustomers() {
        assertThat(Dialogue.of("客服：我今年25岁，刚入职", "客户：好年轻").values(field)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"35,35岁", "35岁,35岁", "35周岁,35岁", " 35 岁 ,35岁", "三十五岁,三十五岁"})
    void theUnitIsWritten(String value, String normal) {
        assertThat(field.normalise(value)).isEqualTo(normal);
    }
}
