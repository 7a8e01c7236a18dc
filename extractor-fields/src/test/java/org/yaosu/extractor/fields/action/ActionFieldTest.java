package org.yaosu.extractor.fields.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class ActionFieldTest {

    private final ActionField field = new ActionField();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "好的。那明天下午3点线上会议，过一下报价！|那明天下午3点线上会议，过一下报价", "周五上午10点去贵司拜访|周五上午10点去贵司拜访"})
    void itIsTheSentenceThatMakesTheAppointment(String text, String matter) {
        assertThat(Dialogue.said(text).value(field)).isEqualTo(matter);
        assertThat(Dialogue.said(text).evidence(field)).containsExactly(matter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"我回头看看", "明天下午3点可以开会吗？", "明天再说"})
    void withoutAnAppointmentThereIsNone(String text) {
        assertThat(Dialogue.said(text).value(field)).isEmpty();
    }

    @Test
    void itBelongsToTheLatestAppointment() {
        assertThat(Dialogue.of("客服：明天下午3点开会", "客户：改成周五上午9点演示").value(field)).isEqualTo("改成周五上午9点演示");
    }
}
