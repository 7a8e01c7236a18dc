package org.yaosu.extractor.fields.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class AppointmentFieldTest {

    private final AppointmentField field = new AppointmentField();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "明天下午3点开会|明天下午3点", "那就下周三上午10:00线上会议|下周三上午10:00", "12月4号周一下午两点半来拜访|12月4号周一下午两点半", "周五 8：00 开会|周五 8：00", "下个星期二晚上八点培训|下个星期二晚上八点",
        "周四会议 9号14:00-15:00|9号14:00-15:00", "15号下午3点给您演示|15号下午3点", "明晚8点沟通|明晚8点"})
    void dayAndHourOfAMeetingAreFound(String text, String time) {
        assertThat(Dialogue.said(text).value(field)).isEqualTo(time);
        assertThat(Dialogue.saidByAgent(text).evidence(field)).containsExactly(time);
    }

    @Test
    void theLatestCounts() {
        assertThat(Dialogue.of("客服：明天下午3点开会", "客户：好", "客户：改成周五上午9点开会").value(field)).isEqualTo("周五上午9点");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "明天下午3点可以开会吗？", "明天下午3点方便吗，我们开会", "明天下午3点开会行不行", "明天下午3点开会怎么样", "明天几点开会", "明天下午开会", "8：00开会", "明天下午3点发货", "上周三下午3点开会说的",
        "每周三下午3点开会", "明天下午3点的会议取消", "会议时间：2023/11/21 14:00-15:00", "2030-01-01 16:46:49 会议记录", "3号楼2点开会", "后台3点会议"})
    void whatIsAskedPastOrUnclearIsNone(String text) {
        assertThat(Dialogue.said(text).value(field)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"好的", "可以，没问题", "@客户 行", "OK", "收到"})
    void aProposalThatTheOtherSideAcceptsIsOne(String answer) {
        assertThat(Dialogue.of("客户：明天下午3点开会可以吗？", "客服：" + answer).value(field)).isEqualTo("明天下午3点");
    }

    @ParameterizedTest
    @ValueSource(strings = {"好像不行", "可以改天吗", "行程排满了", "明天没空", "稍等"})
    void aProposalThatIsNotAcceptedIsNone(String answer) {
        assertThat(Dialogue.of("客户：明天下午3点开会可以吗？", "客服：" + answer).value(field)).isEmpty();
    }
}
