package org.yaosu.extractor.fields.objections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class ObjectionsFieldTest {

    private final ObjectionsField field = new ObjectionsField();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "你们太贵了|价格|太贵", "这个价格有点高了|价格|价格有点高了", "还能再便宜点吗|价格|还能再便宜点", "超出预算了|价格|超出预算",
        "功能太少了|产品功能|功能太少", "满足不了我们|产品功能|满足不了我们", "系统真的不好用|产品功能|系统真的不好用",
        "别家报的低|竞品|别家报", "交付周期太长|工时|交付周期太长", "下周上线来不及|工时|来不及",
        "领导还没批|客户内部问题|领导还没批", "财务那边不同意|客户内部问题|财务那边不同意", "先放一放吧|客户内部问题|先放一放"})
    void whatIsSpelledOutIsFound(String text, String objection, String evidence) {
        assertThat(Dialogue.said(text).values(field)).containsExactly(objection);
        assertThat(Dialogue.said(text).evidence(field)).containsExactly(evidence);
    }

    @Test
    void severalObjectionsStandTogether() {
        assertThat(Dialogue.of("客户：有点贵", "客户：功能也不全").values(field)).containsExactly("价格", "产品功能");
    }

    @ParameterizedTest
    @ValueSource(strings = {"贵姓", "不贵", "贵公司", "价格多少", "没有超预算", "并不贵，可以接受", "功能怎么用", "领导同意了", "满足我们需求", "工期多久"})
    void otherTalkIsNoObjection(String text) {
        assertThat(Dialogue.said(text).values(field)).isEmpty();
    }

    @Test
    void theAgentObjectsToNothing() {
        assertThat(Dialogue.of("客服：别家报的太贵了，功能不全", "客户：嗯").values(field)).isEmpty();
    }
}
