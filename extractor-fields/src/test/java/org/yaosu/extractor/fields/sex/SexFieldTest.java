package org.yaosu.extractor.fields.sex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class SexFieldTest {

    private final SexField field = new SexField();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "性别：女|女|性别：女", "性别 男|男|性别 男", "王敏，女，32岁|女|，女，32岁", "我是男的|男|我是男的", "我是个女生，别叫哥|女|我是个女生，",
        "我是王女士|女|我是王女士", "你好，我是欧阳先生，昨天来过电话|男|我是欧阳先生"})
    void customersSayItOfThemselves(String text, String sex, String evidence) {
        assertThat(Dialogue.said(text).value(field)).isEqualTo(sex);
        assertThat(Dialogue.said(text).evidence(field)).containsExactly(evidence);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "谢谢姐", "哥，在吗", "王女士您好", "我是找王女士的", "我是王女士的助理", "我是联系李先生", "性别男女都可以", "性别女性占比多少", "用户画像：女，35岁以上", "女装怎么卖", "我是女装店的"})
    void politenessAndGroupsOfPeopleSayNothing(String text) {
        assertThat(Dialogue.said(text).values(field)).isEmpty();
    }

    @Test
    void theAgentsSexIsNotTheCustomers() {
        assertThat(Dialogue.of("客服：我是李女士，您的专属顾问", "客户：好").values(field)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"先生,男", "男性,男", "男士,男", "男生,男", " 男 ,男", "女士,女", "小姐,女", "女性,女", "女生,女", "未知,未知"})
    void formsOfAddressBecomeTheClosedValues(String value, String normal) {
        assertThat(field.normalise(value)).isEqualTo(normal);
    }

    @Test
    void anythingElseIsAProblem() {
        assertThat(field.problem("男")).isEmpty();
        assertThat(field.problem("未知")).isPresent();
    }
}
