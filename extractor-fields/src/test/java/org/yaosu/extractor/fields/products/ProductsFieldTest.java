package org.yaosu.extractor.fields.products;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class ProductsFieldTest {

    private final ProductsField field = new ProductsField();

    @ParameterizedTest
    @CsvSource({"想了解一下会话存档,会话存档", "我们打算升级到高级版,高级版", "准备采购标准版,标准版", "需要开通开放API,开放接口", "想买个CRM,CRM", "希望上线微商城,商城", "考虑购买定制版,定制版"})
    void aWishIsAnIntention(String text, String product) {
        assertThat(Dialogue.said(text).values(field)).containsExactly(product);
        assertThat(Dialogue.said(text).evidence(field)).containsExactly(text.replace("我们", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"我们不需要购买会话存档", "没打算买高级版", "不想要升级到高级版", "暂时不考虑购买CRM"})
    void aWishThatIsDeniedIsNone(String text) {
        assertThat(Dialogue.said(text).values(field)).isEmpty();
    }

    @Test
    void aProductThatBothSidesKeepTalkingOfIsOne() {
        Dialogue dialogue = Dialogue.of("客户：会话存档怎么用", "客服：会话存档要授权", "客服：开通会话存档后就能看");

        assertThat(dialogue.values(field)).containsExactly("会话存档");
        assertThat(dialogue.evidence(field)).containsExactly("会话存档", "会话存档", "会话存档");
    }

    @ParameterizedTest
    @ValueSource(strings = {"高级版是什么", "会话存档在哪里看", "CRM登不上了", "商城打不开"})
    void aProductNamedOnceIsNone(String text) {
        assertThat(Dialogue.of("客户：" + text, "客服：我看下").values(field)).isEmpty();
    }

    @Test
    void whatOnlyTheAgentPraisesInAGroupIsNone() {
        assertThat(Dialogue.of("客服：会话存档上新", "客服甲：会话存档优惠", "客服乙：会话存档看这里", "客户：嗯").values(field)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"会话内容存档,会话存档", "crm,CRM", "微商城,商城", " 高级版 ,高级版", "智能机器人,智能机器人"})
    void otherNamesOfAProductBecomeItsStandardName(String value, String normal) {
        assertThat(field.normalise(value)).isEqualTo(normal);
    }

    @Test
    void productsNobodyListedAreAllowed() {
        assertThat(field.problem("智能机器人")).isEmpty();
    }
}
