package org.yaosu.extractor.fields.sufficiency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class SufficiencyFieldTest {

    private final SufficiencyField field = new SufficiencyField();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "预算不够|不充足|预算不够", "今年预算有限|不充足|预算有限", "我们没预算|不充足|没预算", "已经超出预算了|不充足|超出预算", "预算不是很充足|不充足|预算不是很充足", "预算不太够|不充足|预算不太够", "预算被砍了|不充足|预算被砍",
        "预算充足|充足|预算充足", "预算是够的|充足|预算是够的", "预算没问题|充足|预算没问题", "资金充足|充足|资金充足"})
    void customersSayWhetherTheMoneySuffices(String text, String value, String evidence) {
        assertThat(Dialogue.said(text).value(field)).isEqualTo(value);
        assertThat(Dialogue.said(text).evidence(field)).containsExactly(evidence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"预算表发我", "没有预算表吗", "预算多少合适", "不知道有没有预算", "没超预算", "不会超预算", "没有超出预算", "预算没有限制", "预算够不够还不知道", "预算充足吗", "费用怎么算"})
    void otherTalkOfBudgetsSaysNothing(String text) {
        assertThat(Dialogue.said(text).value(field)).isEmpty();
    }

    @Test
    void theAgentsMoneyIsNotTheCustomers() {
        assertThat(Dialogue.of("客服：我们的推广预算不够", "客服：您预算充足", "客户：嗯").values(field)).isEmpty();
    }
}
