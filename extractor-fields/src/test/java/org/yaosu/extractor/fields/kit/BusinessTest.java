package org.yaosu.extractor.fields.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class BusinessTest {

    @Test
    void eachKindCountsOnceATurn() {
        Business business = business("客户：报价多少钱，有优惠吗", "客服：合同和发票都行，付款后续费");

        assertThat(business.price()).hasSize(1);
        assertThat(business.customerPrice()).isEqualTo(business.price());
        assertThat(business.contract()).hasSize(2);
        assertThat(business.renewal()).hasSize(1);
        assertThat(business.all()).hasSize(4);
    }

    @Test
    void theAgentsPricesAreNotTheCustomers() {
        assertThat(business("客服：报价如下").customerPrice()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"你好", "怎么登录", "话费用户怎么导入"})
    void usingIsNoBusiness(String text) {
        assertThat(business("客户：" + text).all()).isEmpty();
    }

    private static Business business(String... lines) {
        return Business.of(Sides.of(Dialogue.of(lines).conversation()));
    }
}
