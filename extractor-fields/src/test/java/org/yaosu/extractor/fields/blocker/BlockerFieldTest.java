package org.yaosu.extractor.fields.blocker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class BlockerFieldTest {

    private final BlockerField field = new BlockerField();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"项目卡在法务那边|卡在", "流程推进不了|推进不了", "这事推不动|推不动", "没有审批没法继续|没法继续", "付款流程卡住了|卡住了"})
    void whatIsStuckIsSaid(String text, String evidence) {
        Dialogue dialogue = Dialogue.of("客户：" + text, "客服：好");

        assertThat(dialogue.value(field)).isEqualTo("有卡点");
        assertThat(dialogue.evidence(field)).containsExactly(evidence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"你好", "会员卡在哪里领", "银行卡在我这", "购物卡在线能用吗"})
    void mostChatsGetByWithout(String text) {
        assertThat(Dialogue.of("客户：" + text, "客服：好").value(field)).isEqualTo("无卡点");
    }

    @Test
    void whatTheAgentSaysDoesNotBlockTheCustomer() {
        assertThat(Dialogue.of("客服：流程卡住了", "客户：哦").value(field)).isEqualTo("无卡点");
    }

    @Test
    void aMonologueSaysNothing() {
        assertThat(Dialogue.said("你好").value(field)).isEmpty();
    }
}
