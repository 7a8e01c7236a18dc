package org.yaosu.extractor.fields.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yaosu.extractor.fields.Dialogue;

class ConsultationFieldTest {

    private final ConsultationField field = new ConsultationField();

    @Test
    void aChatWithACustomerAnswersQuestions() {
        assertThat(Dialogue.of("客户：这个功能怎么开通", "客服：在后台点设置").values(field)).containsExactly("答疑");
    }

    @Test
    void theEvidenceOfAQuestionIsItsWords() {
        Dialogue dialogue = Dialogue.of("客户：请教下，标签怎么批量打", "客服：在后台", "客户：能导出吗？");

        assertThat(dialogue.evidence(field)).containsExactly("怎么", "吗？");
    }

    @Test
    void pricesTalkedOfByBothSidesAreASubject() {
        Dialogue dialogue = Dialogue.of("客户：多少钱一年", "客服：报价发您了", "客户：价格有折扣吗", "客服：可以优惠");

        assertThat(dialogue.values(field)).containsExactlyInAnyOrder("询价", "答疑");
    }

    @Test
    void pricesThatOnlyTheAgentNamesAreNone() {
        assertThat(Dialogue.of("客服：报价如下", "客服：价格很优惠", "客服：现在有折扣", "客户：嗯").values(field)).doesNotContain("询价");
    }

    @Test
    void twoComplaintsAreOneSighIsNot() {
        assertThat(Dialogue.of("客户：系统太差了", "客户：我要投诉", "客服：抱歉").values(field)).contains("吐槽");
        assertThat(Dialogue.of("客户：无语", "客服：抱歉").values(field)).doesNotContain("吐槽");
    }

    @Test
    void nobodyConsultsInAMonologue() {
        assertThat(Dialogue.of("客户：怎么弄", "客户：多少钱").values(field)).isEmpty();
    }

    @Test
    void broadcastsAreNoTalk() {
        String broadcast = "全新价格方案发布，".repeat(20);

        assertThat(Dialogue.of("客户：" + broadcast, "客服：" + broadcast, "客服：" + broadcast + "！").values(field)).doesNotContain("询价");
    }
}
