package org.yaosu.extractor.fields.intention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class IntentionFieldTest {

    private final IntentionField field = new IntentionField();

    @Test
    void twoTurnsOfBusinessShowItWithOneCustomer() {
        Dialogue dialogue = Dialogue.of("客户：多少钱", "客服：我发您合同");

        assertThat(dialogue.value(field)).isEqualTo("有意向");
        assertThat(dialogue.evidence(field)).containsExactlyInAnyOrder("多少钱", "合同");
    }

    @Test
    void inAGroupItTakesFour() {
        assertThat(Dialogue.of("客户：多少钱", "客服：合同", "客服甲：嗯", "客服乙：嗯").value(field)).isEmpty();
        assertThat(Dialogue.of("客户：多少钱", "客服：合同", "客服甲：报价", "客服乙：发票").value(field)).isEqualTo("有意向");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "不感兴趣|不感兴趣", "没打算买|没打算买", "我们先不考虑了，谢谢|先不考虑了，", "今年不续费了。|不续费了。", "没有这方面的需求|没有这方面的需求", "暂时没有需求|暂时没有需求", "目前没意向|目前没意向"})
    void aRefusalIsOneWhateverWasTalkedOf(String text, String evidence) {
        Dialogue dialogue = Dialogue.of("客服：报价和合同发您了", "客服：价格优惠", "客户：" + text);

        assertThat(dialogue.value(field)).isEqualTo("无意向");
        assertThat(dialogue.evidence(field)).containsExactly(evidence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"对不感兴趣的客户怎么打标签", "不考虑了解一下吗", "登录不了", "怎么用"})
    void usingIsNeitherBuyingNorRefusing(String text) {
        assertThat(Dialogue.of("客户：" + text, "客服：好").value(field)).isEmpty();
    }

    @Test
    void theAgentCannotRefuse() {
        assertThat(Dialogue.of("客服：您是不考虑了吗", "客服：那我们不续费了。", "客户：没").value(field)).isNotEqualTo("无意向");
    }
}
