package org.yaosu.extractor.fields.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class BudgetFieldTest {

    private final BudgetField field = new BudgetField();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "预算36万|36万|预算36万", "我们预算大概是 20 万 左右|20万左右|预算大概是 20 万 左右", "预算在3-5万元左右|3-5万元左右|预算在3-5万元左右", "今年预算50w|50w|预算50w", "预算8千以内|8千以内|预算8千以内",
        "总预算是120000|120000|预算是120000", "预算：36,000元|36,000元|预算：36,000元", "预算二十万|二十万|预算二十万", "预算也就十几万|十几万|预算也就十几万", "预算差不多10万|10万|预算差不多10万", "预算20多万|20多万|预算20多万",
        "10万预算|10万|10万预算", "5万左右的预算|5万左右|5万左右的预算", "领导批了10万|10万|领导批了10万", "公司只批下来30000|30000|公司只批下来30000"})
    void theAmountIsTakenAsItIsWritten(String text, String amount, String evidence) {
        assertThat(Dialogue.said(text).value(field)).isEqualTo(amount);
        assertThat(Dialogue.said(text).evidence(field)).containsExactly(evidence);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "报价36万", "这个要8000元吗", "36万太贵了", "一共76806", "预算2024年才批", "预算13812345678", "预算超了5万", "预算还差5万", "预算多少合适，10万有没有", "预算1个亿的人", "公司批了5000人的名单", "预算8：00再聊", "预算表第5000行"})
    void pricesAndOtherNumbersAreNoBudget(String text) {
        assertThat(Dialogue.said(text).value(field)).isEmpty();
    }

    @Test
    void theAgentsOwnBudgetIsNotTheCustomers() {
        assertThat(Dialogue.of("客服：我们市场部预算50万", "客服：其他客户预算一般10万", "客户：嗯").value(field)).isEmpty();
    }

    @Test
    void whatTheAgentSaysOfTheCustomersBudgetCounts() {
        Dialogue dialogue = Dialogue.of("客服：您的预算10万以内，对吧", "客户：嗯");

        assertThat(dialogue.value(field)).isEqualTo("10万以内");
        assertThat(dialogue.evidence(field)).containsExactly("您的预算10万以内");
    }

    @Test
    void theCustomersOwnWordsGoFirst() {
        assertThat(Dialogue.of("客服：你们预算10万", "客户：不是，预算8万").value(field)).isEqualTo("8万");
    }

    @Test
    void blanksInsideAnAmountAreDropped() {
        assertThat(field.normalise(" 20 万元 ")).isEqualTo("20万元");
    }
}
