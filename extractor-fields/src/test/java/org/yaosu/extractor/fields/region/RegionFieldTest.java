package org.yaosu.extractor.fields.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class RegionFieldTest {

    private final RegionField field = new RegionField();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "收件地址：江苏省南京市玄武区中山路18号|江苏省南京市",
        "地址：南京市玄武区中山路18号3楼|南京市",
        "联系地址：北京市海淀区中关村大街1号|北京市"})
    void anAddressBeginsWithIt(String text, String region) {
        assertThat(Dialogue.said(text).value(field)).isEqualTo(region);
        assertThat(Dialogue.said(text).evidence(field)).containsExactly(region);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "我们在广东省佛山市，做家具的|广东省佛山市",
        "我们公司在上海|上海",
        "我们在江苏省南京市的江宁区|江苏省南京市",
        "总部在北京，分店很多|北京",
        "我司目前在四川成都。|四川成都",
        "我们工厂在浙江宁波市|浙江宁波市",
        "我们在上海有两家店|上海"})
    void orTheCustomerSaysIt(String text, String region) {
        assertThat(Dialogue.said(text).value(field)).isEqualTo(region);
    }

    @Test
    void theEvidenceIsTheWholeStatement() {
        assertThat(Dialogue.said("对，我们公司在上海，怎么了").evidence(field)).containsExactly("我们公司在上海");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "我在北京出差，回头聊", "我们在上海开会。", "我在广东旅游", "上海的天气真好", "北京那家客户怎么说", "湖南卫视看了吗", "想去云南", "我们在海南的酒店"})
    void placesInOrdinaryTalkAreNone(String text) {
        assertThat(Dialogue.said(text).value(field)).isEmpty();
    }

    @Test
    void anAgentsPlaceIsNotTheCustomers() {
        assertThat(Dialogue.of("客服：我们公司在上海", "客服：地址：上海市黄浦区南京东路100号", "客户：好的").value(field)).isEmpty();
    }
}
