package org.yaosu.extractor.fields.competitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class CompetitorFieldTest {

    private final CompetitorField field = new CompetitorField();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "我们也在对比甲乙软件，你们有啥优势|甲乙软件", "公司之前接触过飞鸟科技|飞鸟科技", "竞品是蓝鲸CRM|蓝鲸CRM", "我们比较了白云系统和你们|白云系统", "最后选了飞鸟科技|飞鸟科技", "最后选了字在云|字在云", "最后选了周记软件|周记软件", "领导决定换成飞鸟科技了|飞鸟科技", "已经和飞鸟科技签了|飞鸟科技"})
    void aSupplierThatIsComparedOrChosenIsOne(String text, String name) {
        assertThat(Dialogue.said(text).value(field)).isEqualTo(name);
        assertThat(Dialogue.said(text).evidence(field)).singleElement().satisfies(words -> assertThat(text).contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "我们对比一下价格", "领导还在比较", "我们已经签了合同", "最后定了周三", "已经签了字。", "最后签了单了", "最终选了高级版", "已经签了保密协议", "我们和财务签了字", "我们跟员工签了合同", "飞鸟科技的人也在群里", "公司相对比较小", "我们对比过其他几家", "已经定了时间"})
    void otherTalkNamesNone(String text) {
        assertThat(Dialogue.said(text).value(field)).isEmpty();
    }

    @Test
    void whatTheAgentComparesIsNone() {
        assertThat(Dialogue.of("客服：我们对比了飞鸟科技", "客户：嗯").values(field)).isEmpty();
    }
}
