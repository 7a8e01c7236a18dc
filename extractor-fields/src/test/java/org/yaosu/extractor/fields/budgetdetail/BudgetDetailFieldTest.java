package org.yaosu.extractor.fields.budgetdetail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class BudgetDetailFieldTest {

    private final BudgetDetailField field = new BudgetDetailField();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "首付30%，验收后付清|首付30%，验收后付清", "付款这样：预付款50％，尾款年底|预付款50％，尾款年底", "定金 20%，质保一年后结清|定金 20%，质保一年后结清"})
    void termsOfPaymentAreDetails(String text, String detail) {
        assertThat(Dialogue.said(text).value(field)).isEqualTo(detail);
        assertThat(Dialogue.said(text).evidence(field)).containsExactly(detail);
    }

    @Test
    void soAreTheItemsOfABudget() {
        Dialogue dialogue = Dialogue.said("我们预算分两块：软件20万，实施5万，今年能走完");

        assertThat(dialogue.value(field)).isEqualTo("软件20万，实施5万，今年能走完");
        assertThat(dialogue.evidence(field)).containsExactly("软件20万，实施5万，今年能走完");
    }

    @ParameterizedTest
    @ValueSource(strings = {"预算36万", "首付多少", "苹果卖5元，香蕉卖6元，怎么上架", "优惠券满100元，立减20元", "完成30%了，等验收"})
    void pricesOfOtherThingsAreNone(String text) {
        assertThat(Dialogue.said(text).value(field)).isEmpty();
    }

    @Test
    void theAgentsTermsAreAnOfferNotADetail() {
        assertThat(Dialogue.of("客服：首付30%，验收后付清", "客服：软件20万，实施5万", "客户：嗯").values(field)).isEmpty();
    }
}
