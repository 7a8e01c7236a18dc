package org.yaosu.extractor.fields.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class StageFieldTest {

    private final StageField field = new StageField();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "我们最后选了别家|输单|最后选了别家", "已经和飞鸟科技签了|输单|和飞鸟科技签了", "项目先放一放|项目搁置|项目先放", "这个事暂停了|项目搁置|这个事暂停了", "先搁置吧|项目搁置|先搁置"})
    void customersStateTheEnd(String text, String stage, String evidence) {
        Dialogue dialogue = Dialogue.of("客服：在吗", "客户：" + text);

        assertThat(dialogue.value(field)).isEqualTo(stage);
        assertThat(dialogue.evidence(field)).containsExactly(evidence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"我们和客户签了合同", "跟员工签了协议怎么传", "昨天和领导签了字", "项目什么时候上线", "最后选了高级版"})
    void signaturesOfOtherKindsLoseNoDeal(String text) {
        assertThat(Dialogue.of("客服：在吗", "客户：" + text).value(field)).isEmpty();
    }

    @Test
    void muchTalkOfPricesWithOneCustomerIsAQuotation() {
        Dialogue dialogue = Dialogue.of("客户：多少钱", "客服：报价如下", "客户：有折扣吗");

        assertThat(dialogue.value(field)).isEqualTo("报价");
        assertThat(dialogue.evidence(field)).containsExactly("多少钱", "报价", "折扣");
    }

    @Test
    void withSomebodyNewItIsAnExchange() {
        assertThat(Dialogue.of("客服：很高兴认识您", "客户：多少钱", "客服：报价如下", "客户：有折扣吗").value(field)).isEqualTo("方案交流");
    }

    @Test
    void muchTalkOfContractsIsADealWon() {
        assertThat(Dialogue.of("客户：合同盖章了", "客服：发票怎么开", "客户：已付款", "客服：到账了").value(field)).isEqualTo("赢单");
    }

    @Test
    void inAGroupOfManyTheStageCannotBeTold() {
        assertThat(Dialogue.of("客户：多少钱", "客服：报价如下", "客户：有折扣吗", "客服甲：嗯", "客服乙：嗯").value(field)).isEmpty();
    }

    @Test
    void aMonologueSaysNothing() {
        assertThat(Dialogue.said("我们最后选了别家").value(field)).isEmpty();
    }
}
