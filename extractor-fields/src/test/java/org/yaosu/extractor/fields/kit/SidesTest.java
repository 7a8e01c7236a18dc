package org.yaosu.extractor.fields.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Turn;
import org.yaosu.extractor.fields.Dialogue;

class SidesTest {

    private static final String LONG = "长".repeat(Sides.LONGEST_TALK + 1);

    @Test
    void talkIsTheCustomersOrEverybodyElses() {
        Sides sides = Sides.of(Dialogue.of("客户：一", "客服：二", "路人：三", "客户：四").conversation());

        assertThat(sides.customerTalk()).map(Turn::text).containsExactly("一", "四");
        assertThat(sides.othersTalk()).map(Turn::text).containsExactly("二", "三");
        assertThat(sides.talk()).map(Turn::text).containsExactly("一", "二", "三", "四");
    }

    @Test
    void aLongTextIsNoTalkButStillTheCustomers() {
        Sides sides = Sides.of(Dialogue.of("客户：" + LONG, "客户：短", "客服：" + LONG).conversation());

        assertThat(sides.customer()).hasSize(2);
        assertThat(sides.talk()).map(Turn::text).containsExactly("短");
    }

    @Test
    void oneSpeakerIsNoDialogueFourAreAGroup() {
        assertThat(Sides.of(Dialogue.said("一").conversation())).matches(Sides::small).matches(sides -> !sides.dialogue());
        assertThat(Sides.of(Dialogue.of("客户：一", "客服：二", "路人：三").conversation())).matches(Sides::small).matches(Sides::dialogue);
        assertThat(Sides.of(Dialogue.of("客户：一", "客服：二", "路人：三", "客服甲：四").conversation())).matches(sides -> !sides.small());
    }
}
