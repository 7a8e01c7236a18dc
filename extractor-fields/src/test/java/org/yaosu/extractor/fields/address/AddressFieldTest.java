package org.yaosu.extractor.fields.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class AddressFieldTest {

    private final AddressField field = new AddressField();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "收件地址：江苏省南京市玄武区中山路18号3楼，王敏，13812345678|江苏省南京市玄武区中山路18号3楼",
        "江苏省南京市玄武区中山路18号3楼 王敏 138 1234 5678|江苏省南京市玄武区中山路18号3楼",
        "江苏省南京市玄武区中山路18号3楼王敏13812345678|江苏省南京市玄武区中山路18号3楼",
        "王敏 13812345678 江苏省南京市玄武区中山路18号3楼|江苏省南京市玄武区中山路18号3楼",
        "寄到江苏省南京市玄武区中山路18号3楼，收件人王敏|江苏省南京市玄武区中山路18号3楼",
        "地址是：南京市玄武区科技园A座1203室 电话：13812345678|南京市玄武区科技园A座1203室"})
    void itEndsBeforeNameAndPhone(String text, String address) {
        assertThat(Dialogue.said(text).value(field)).isEqualTo(address);
        assertThat(Dialogue.said(text).evidence(field)).containsExactly(address);
    }

    @Test
    void aLineOfALongerFormIsRead() {
        Dialogue dialogue = Dialogue.said("收件人：王敏\n电话：13812345678\n收件地址：杭州市西湖区文三路9号2幢501室\n谢谢");

        assertThat(dialogue.value(field)).isEqualTo("杭州市西湖区文三路9号2幢501室");
        assertThat(dialogue.evidence(field)).containsExactly("杭州市西湖区文三路9号2幢501室");
    }

    @Test
    void theOneForDeliveryGoesBeforeOthers() {
        assertThat(Dialogue.of("客户：收件地址：杭州市西湖区文三路9号2幢501室", "客户：公司地址：南京市玄武区中山路18号3楼").value(field))
                .isEqualTo("杭州市西湖区文三路9号2幢501室");
    }

    @Test
    void anAgentsAddressIsNotTheCustomers() {
        assertThat(Dialogue.of("客服：寄到南京市玄武区中山路18号3楼，李伟，13912345678", "客户：好的").values(field)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "我在南京市玄武区", "南京市中山路堵车了", "你们是在南京市玄武区中山路18号吗", "江苏省南京市的客户一共有18个", "地址发我一下", "https://example.com/南京市玄武区中山路18号3楼",
        "什么时候去南京市玄武区中山路18号", "南京市场部在大厦里"})
    void placesInOrdinaryTalkAreNone(String text) {
        assertThat(Dialogue.said(text).values(field)).isEmpty();
    }
}
