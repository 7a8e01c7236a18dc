package org.yaosu.extractor.fields.birthday;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class BirthdayFieldTest {

    private final BirthdayField field = new BirthdayField();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "我生日是5月1日|5月1日|生日是5月1日", "我的生日：1992-05-01|1992-05-01|生日：1992-05-01", "出生日期 1992年5月1日|1992年5月1日|出生日期 1992年5月1日",
        "我1992年5月1日出生|1992年5月1日|1992年5月1日出生", "生日就在10月8号|10月8号|生日就在10月8号", "10月8号是我生日|10月8号|10月8号是我生日", "出生年月：1992年5月|1992年5月|出生年月：1992年5月"})
    void customersStateItAsTheyWriteIt(String text, String day, String evidence) {
        assertThat(Dialogue.said(text).value(field)).isEqualTo(day);
        assertThat(Dialogue.said(text).evidence(field)).containsExactly(evidence);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "5月1日开会", "生日券怎么发", "生日快乐", "会员生日是5月1日的能发券吗", "员工生日5月1日提醒", "我儿子生日是5月1日", "项目2023年5月1日上线"})
    void otherDaysAndOthersBirthdaysAreNone(String text) {
        assertThat(Dialogue.said(text).values(field)).isEmpty();
    }

    @Test
    void theAgentsBirthdayIsNotTheCustomers() {
        assertThat(Dialogue.of("客服：今天5月1日是我生日", "客户：祝贺").values(field)).isEmpty();
    }
}
